import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signMany } from '@upbeat/commands/copy/sign-many';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { EmptyState } from '~/components/ui/empty-state';
import { FilterForm } from '~/components/ui/filter-form';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { SignManySchema } from '~/features/approvals/forms';
import { toSignAddress, toSignFilter } from '~/features/approvals/to-sign-filter';
import { toSignScreen } from '~/features/approvals/to-sign-screen.server';
import type { ToSignScreen } from '~/features/approvals/to-sign-screen.server';
import { ToSignList } from '~/features/approvals/ui/to-sign-list';
import { CampaignAndChannel } from '~/features/campaigns/ui/campaign-and-channel';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Approvals · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => [{ label: 'Studio', to: `/w/${workspace}/studio` }, { label: 'Approvals' }],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return toSignScreen(scope, toSignFilter(new URL(args.request.url).searchParams)).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
}

/** Signs several, and answers what became of each. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.approve');
  const form = await parseForm(args.request, SignManySchema);
  if (!form.ok) return form.response;
  try {
    return { results: await signMany(db, workspace, form.value) };
  } catch (error) {
    return form.reply(error);
  }
}

export default function Approvals() {
  const screen = useLoaderData<typeof loader>();
  const { filter, campaigns, total, all, next, rows } = screen;

  return (
    <>
      <PageHeader
        title="Approvals"
        under={<span>{total === 0 ? 'Copy that waits for your signature' : countWords(total, all)}</span>}
      />
      {all > 0 && (
        <FilterForm filter={filter} label="Filter what waits">
          <CampaignAndChannel campaigns={campaigns} filter={filter} />
        </FilterForm>
      )}
      {rows.length === 0 && <Nothing screen={screen} />}
      <ToSignList screen={screen} />
      {(next !== null || filter.after !== undefined) && (
        <Pagination
          previous={filter.after === undefined ? undefined : toSignAddress(filter, null)}
          next={next === null ? undefined : toSignAddress(filter, next)}
        />
      )}
    </>
  );
}

function countWords(total: number, all: number): string {
  const said = `${total} ${total === 1 ? 'piece' : 'pieces'} of copy ${total === 1 ? 'waits' : 'wait'} for your signature`;

  return total === all ? said : `${said}, of ${all} in all`;
}

function Nothing({ screen: { all, base, maySign } }: { screen: Pick<ToSignScreen, 'all' | 'base' | 'maySign'> }) {
  if (!maySign)
    return <EmptyState title="Your role does not sign.">Who may sign copy sees here what waits.</EmptyState>;
  if (all > 0)
    return (
      <EmptyState
        title="Nothing of this kind waits."
        action={<LinkButton to={`${base}/approvals`}>Show all</LinkButton>}
      />
    );

  return (
    <EmptyState
      title="Nothing waits for your signature."
      action={<LinkButton to={`${base}/studio`}>To the Studio</LinkButton>}
    >
      Copy appears here when somebody submits it and you may sign it.
    </EmptyState>
  );
}
