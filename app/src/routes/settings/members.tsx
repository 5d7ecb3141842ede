import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { SectionHeading } from '~/components/ui/section';
import { InviteSchema } from '~/features/members/forms';
import { invite } from '~/features/members/invite.server';
import { membersPage } from '~/features/members/members-page.server';
import { InviteDialog } from '~/features/members/ui/invite-dialog';
import { MembersTable } from '~/features/members/ui/members-table';
import { parseForm, type FormReply } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Members · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'Members' } };

export async function loader(args: LoaderFunctionArgs) {
  return membersPage(await requireMember(args, 'workspace.read'));
}

/** Invites somebody. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'members.manage');
  const form = await parseForm(args.request, InviteSchema);
  if (!form.ok) return form.response;
  try {
    const sent = await invite(args.context, scope, form.value);
    return data<FormReply & { invited: string; link: string | null; outbox: boolean }>({
      result: {},
      invited: form.value.email,
      ...sent,
    });
  } catch (error) {
    return form.reply(error);
  }
}

function counted(members: number, invitations: number): string {
  const people = members === 1 ? '1 member' : `${members} members`;
  if (invitations === 0) return people;

  return `${people} and ${invitations === 1 ? '1 invitation' : `${invitations} invitations`}`;
}

export default function MembersRoute() {
  const page = useLoaderData<typeof loader>();

  return (
    <section>
      <SectionHeading
        title="Members"
        hint={counted(page.members.length, page.invitations.length)}
        aside={page.mayManage && <InviteDialog inviteKey={page.inviteKey} action={`${page.base}/members`} />}
      />
      <div className="members">
        <MembersTable page={page} />
      </div>
    </section>
  );
}
