import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { isId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listPlacements } from '@upbeat/db/placements/list-placements';
import { listUnattached } from '@upbeat/db/platform-entities/list-unattached';
import { useFormat } from '~/components/format-context';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { accountWords } from '~/features/imports/choices';
import { entityName } from '~/features/imports/status-words';
import { attach, AttachSchema } from '~/features/metrics/attach.server';
import { AttachRow } from '~/features/metrics/ui/attach-row';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Rows not attached · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Rows not attached' },
  ],
};

const A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const search = new URL(args.request.url).searchParams;
  const after = search.get('after');
  const letGo = search.get('show') === 'let-go';
  const [page, other, placements] = await Promise.all([
    listUnattached(db, workspace.id, { letGo, after: isId(after) ? after : undefined, limit: A_PAGE }),
    listUnattached(db, workspace.id, { letGo: !letGo, limit: 1 }),
    listPlacements(db, workspace.id),
  ]);

  return {
    base: `/w/${workspace.slug}`,
    canAttach: may(member.role, 'imports.write') || may(member.role, 'placements.write'),
    ...page,
    letGo,
    waiting: letGo ? other.total : page.total,
    gone: letGo ? page.total : other.total,
    later: isId(after),
    placements: placements.map(({ id, name, campaign, status }) => ({ id, name, campaign, status })),
  };
}

/** Who imports or places may attach; the database refuses everybody else. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const form = await parseForm(args.request, AttachSchema);
  if (!form.ok) return data({ error: 'Choose a placement from the list.' }, { status: 400 });
  const { status, error } = await attach(scope, form.value);

  return data({ error }, { status });
}

export default function AttachPage() {
  const { base, canAttach, entities, next, later, placements, letGo, waiting, gone } = useLoaderData<typeof loader>();
  const { number } = useFormat();
  const here = `${base}/performance/attach`;
  const kept = letGo ? '&show=let-go' : '';

  return (
    <>
      <PageHeader
        title="Rows not attached"
        under="Results of the platforms that count for no placement yet. Attached, they lead back to the idea they came from."
        actions={<LinkButton to={`${base}/performance`}>Performance</LinkButton>}
      />
      {(gone > 0 || letGo) && (
        <nav aria-label="Which rows" className="tabs-list mb-4">
          <Link
            to={here}
            className="tab"
            data-state={letGo ? 'inactive' : 'active'}
            aria-current={letGo ? undefined : 'page'}
          >
            {number(waiting)} to be attached
          </Link>
          <Link
            to={`${here}?show=let-go`}
            className="tab"
            data-state={letGo ? 'active' : 'inactive'}
            aria-current={letGo ? 'page' : undefined}
          >
            {number(gone)} let go by hand
          </Link>
        </nav>
      )}
      <Card className="overflow-hidden">
        {entities.length === 0 ? (
          <EmptyState title={letGo ? 'No row is let go by hand.' : 'No row waits to be attached.'}>
            {letGo
              ? 'Rows that you say count for no placement are kept here.'
              : 'Every row of the imports in force counts for a placement, or somebody has said that it counts for none.'}
          </EmptyState>
        ) : (
          <ul className="-mt-px">
            {entities.map((entity) => (
              <AttachRow
                key={entity.id}
                base={base}
                entity={{
                  id: entity.id,
                  name: entityName(entity),
                  note: accountWords(entity.account),
                }}
                attached={null}
                matchedBy={entity.matchedBy}
                placements={placements}
                canAttach={canAttach}
              />
            ))}
          </ul>
        )}
        {(next !== null || later) && (
          <Pagination
            previous={later ? `${here}${letGo ? '?show=let-go' : ''}` : undefined}
            next={next === null ? undefined : `?after=${next}${kept}`}
          />
        )}
        {placements.length === 0 && <CardNote>There are no placements yet: place an approved variant first.</CardNote>}
      </Card>
    </>
  );
}
