import { ROLE_NAMES } from '@upbeat/core/roles';
import type { ColumnDef } from '@tanstack/react-table';
import type { MemberRow } from '@upbeat/db/members/row';
import type { OpenInvitation } from '@upbeat/db/invitations/list-open-invitations';
import Clock from 'lucide-react/icons/clock';
import { useFormat } from '~/components/format-context';
import { Avatar } from '~/components/ui/avatar';
import { DataTable } from '~/components/ui/data-table';
import type { MembersPage } from '../members-page.server';
import { RemoveButton } from './remove-button';
import { RevokeButton } from './revoke-button';
import { RoleSelect } from './role-select';

type Row = { kind: 'member'; member: MemberRow } | { kind: 'invitation'; invitation: OpenInvitation };

/** Members, then who is invited, in one table. */
export function MembersTable({ page }: { page: MembersPage }) {
  const rows: Row[] = [
    ...page.members.map((member): Row => ({ kind: 'member', member })),
    ...page.invitations.map((invitation): Row => ({ kind: 'invitation', invitation })),
  ];
  const columns: ColumnDef<Row>[] = [
    {
      id: 'member',
      header: 'Member',
      cell: ({ row }) =>
        row.original.kind === 'member' ? (
          <Person member={row.original.member} you={row.original.member.id === page.me} />
        ) : (
          <Invited invitation={row.original.invitation} now={page.now} />
        ),
    },
    { id: 'role', header: 'Role', cell: ({ row }) => <Role row={row.original} page={page} /> },
    {
      id: 'seen',
      header: 'Last visit',
      meta: { numeric: true },
      cell: ({ row }) => <LastVisit row={row.original} page={page} />,
    },
    {
      id: 'act',
      header: () => <span className="sr-only">Act</span>,
      meta: { numeric: true },
      cell: ({ row }) => <Act row={row.original} page={page} />,
    },
  ];

  return (
    <DataTable
      caption="Members and invitations"
      columns={columns}
      rows={rows}
      rowId={(row) => (row.kind === 'member' ? row.member.id : row.invitation.id)}
      empty={null}
    />
  );
}

function Person({ member, you }: { member: MemberRow; you: boolean }) {
  return (
    <span className="flex items-center gap-2.5 py-1 ">
      <Avatar name={member.displayName} />
      <span className="min-w-0">
        <span className="block truncate">
          <b>{member.displayName}</b>
          {you && <span className="ml-1 font-normal text-ink-3">you</span>}
        </span>
        <span className="block truncate text-xs font-normal text-ink-3">{member.email}</span>
      </span>
    </span>
  );
}

function Invited({ invitation, now }: { invitation: OpenInvitation; now: string }) {
  const format = useFormat();
  const expired = invitation.expiresAt < now;

  return (
    <span className="flex items-center gap-2.5 py-1 ">
      <span className="avatar grid place-items-center" aria-hidden="true">
        <Clock size={13} />
      </span>
      <span className="min-w-0">
        <b className="block truncate">{invitation.email}</b>
        <span className="block truncate text-xs font-normal text-ink-3">
          Invited {format.relative(invitation.createdAt, now)},{' '}
          {expired ? 'expired' : `works until ${format.dateTime(invitation.expiresAt)}`}
        </span>
      </span>
    </span>
  );
}

function Role({ row, page }: { row: Row; page: MembersPage }) {
  if (row.kind === 'invitation') return <>{ROLE_NAMES[row.invitation.role]}</>;
  const { member } = row;
  if (!page.mayManage || member.id === page.me) return <>{ROLE_NAMES[member.role]}</>;

  return <RoleSelect member={member} action={`${page.base}/members/${member.id}`} />;
}

function LastVisit({ row, page }: { row: Row; page: MembersPage }) {
  const format = useFormat();
  // A visit is noted every half hour; who reads this is here now.
  if (row.kind === 'member' && row.member.id === page.me) return <>here now</>;
  if (row.kind === 'invitation' || row.member.lastVisitAt === null)
    return (
      <span className="text-ink-3">
        <span className="hidden phone:inline">here </span>not yet
      </span>
    );

  return <>{format.relative(row.member.lastVisitAt, page.now)}</>;
}

function Act({ row, page }: { row: Row; page: MembersPage }) {
  if (row.kind === 'invitation') {
    return page.mayManage ? (
      <RevokeButton email={row.invitation.email} action={`${page.base}/invitations/${row.invitation.id}`} />
    ) : null;
  }
  const you = row.member.id === page.me;

  return you || page.mayManage ? (
    <RemoveButton member={row.member} you={you} action={`${page.base}/members/${row.member.id}`} />
  ) : null;
}
