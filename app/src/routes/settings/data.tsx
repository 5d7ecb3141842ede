import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '@upbeat/core/roles';
import { eraseWorkspace } from '@upbeat/db/workspaces/erase-workspace';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { SectionHeading } from '~/components/ui/section';
import { EraseSchema } from '~/features/workspaces/forms';
import { EraseDialog } from '~/features/workspaces/ui/erase-dialog';
import { RemoveDemo } from '~/features/workspaces/ui/remove-demo';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Data · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'Data' } };

export async function loader(args: LoaderFunctionArgs) {
  const { workspace, member } = await requireMember(args, 'workspace.read');

  return { name: workspace.name, demo: workspace.kind === 'demo', mayManage: may(member.role, 'workspace.manage') };
}

/** Erases the workspace, whose name was typed; leads to another one, or to a new one. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.manage');
  const form = await parseForm(args.request, EraseSchema);
  if (!form.ok) return form.response;
  try {
    await eraseWorkspace(db, workspace.id, form.value.name);
  } catch (error) {
    return form.reply(error);
  }

  return redirect('/');
}

export default function DataRoute() {
  const { name, demo, mayManage } = useLoaderData<typeof loader>();

  return (
    <section>
      <SectionHeading title="Data" hint="what can be taken away, and what goes with it" />
      <div className="setting">
        <b>{demo ? `Remove ${name}` : 'Delete this workspace'}</b>
        <p className="text-sm text-ink-2">
          {demo
            ? 'The demo with all its campaigns, results and history. The reference library stays, and so do your own workspaces.'
            : 'Brand, campaigns, copy, approvals, imported results, lessons and the whole history, for every member and for good. The reference library and your account stay.'}
        </p>
        {!mayManage ? (
          <span className="text-sm text-ink-3">Owners only</span>
        ) : demo ? (
          <RemoveDemo name={name} />
        ) : (
          <EraseDialog name={name} />
        )}
      </div>
    </section>
  );
}
