import { data } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import { may, ROLE_NAMES } from '@upbeat/core/roles';
import { listMyWorkspaces } from '@upbeat/db/workspaces/list-my-workspaces';
import { lazy, useMemo } from 'react';
import { createFormat } from '~/components/format';
import { FormatProvider } from '~/components/format-context';
import { Shell } from '~/components/shell/shell';
import { LevelsProvider } from '~/features/delegation/levels-context';
import { useAutomation } from '~/features/delegation/use-automation';
import { deskNav } from '~/features/shell/desk-nav';
import { useToast } from '~/features/shell/use-toast';
import { requireMember } from '~/request/require-member.server';
import { takeToast } from '~/request/toast.server';

const WorkspacePalette = lazy(() => import('~/features/shell/workspace-palette'));

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member, waiting, unread, automation, levels } = await requireMember(args, 'workspace.read');
  const [workspaces, { toast, headers }] = await Promise.all([listMyWorkspaces(db), takeToast(args.request)]);

  return data(
    { actKey: newId(), workspace, member, waiting, unread, automation, levels, workspaces, toast },
    { headers },
  );
}

export default function WorkspaceLayout() {
  const { actKey, workspace, member, waiting, unread, automation, levels, workspaces, toast } =
    useLoaderData<typeof loader>();
  useToast(toast);
  const base = `/w/${workspace.slug}`;
  const played = useAutomation({ base, on: automation, levels, key: actKey });
  const format = useMemo(
    () => createFormat({ locale: member.locale, zone: member.timeZone }),
    [member.locale, member.timeZone],
  );

  const spaces = workspaces.map((one) => ({
    id: one.id,
    name: one.name,
    note: one.kind === 'demo' ? 'Demo workspace' : ROLE_NAMES[one.role],
    to: `/w/${one.slug}/today`,
    current: one.id === workspace.id,
  }));

  return (
    <FormatProvider value={format}>
      <Shell
        homeTo={`${base}/today`}
        workspace={{
          name: workspace.name,
          note: workspace.kind === 'demo' ? 'Demo workspace' : ROLE_NAMES[member.role],
        }}
        workspaces={spaces}
        newTo="/workspaces/new"
        member={{
          name: member.displayName,
          role: ROLE_NAMES[member.role],
          profileTo: `${base}/settings/profile`,
          signOutAction: '/sign-out',
        }}
        nav={deskNav(base, waiting)}
        automation={may(member.role, 'delegation.manage') ? played.switch : undefined}
        notices={{ to: `${base}/notifications`, unread }}
        palette={(state) => (
          <WorkspacePalette base={base} role={member.role} automation={played} workspaces={spaces} {...state} />
        )}
      >
        <LevelsProvider value={levels}>
          <Outlet />
        </LevelsProvider>
      </Shell>
    </FormatProvider>
  );
}
