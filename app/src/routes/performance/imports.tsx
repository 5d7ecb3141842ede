import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { isId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listImporters } from '@upbeat/db/imports/list-importers';
import { listImports } from '@upbeat/db/imports/list-imports';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { ImportsTable } from '~/features/imports/ui/imports-table';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Imports · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_, { workspace }) => [{ label: 'Performance', to: `/w/${workspace}/performance` }, { label: 'Imports' }],
};

const A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const search = new URL(args.request.url).searchParams;
  const before = search.get('before');
  const away = search.get('show') === 'away';
  const [page, other] = await Promise.all([
    listImports(db, workspace.id, { away, before: isId(before) ? before : undefined, limit: A_PAGE }),
    listImports(db, workspace.id, { away: true, limit: 1 }),
  ]);
  const names = await listImporters(
    db,
    page.imports.map((one) => one.createdBy),
  );

  return {
    base: `/w/${workspace.slug}`,
    canImport: may(member.role, 'imports.write'),
    rows: page.imports.map((one) => ({ ...one, by: names.get(one.createdBy ?? '') ?? null })),
    next: page.next,
    later: isId(before),
    away,
    hasAway: other.imports.length > 0,
  };
}

export default function ImportsPage() {
  const { base, canImport, rows, next, later, away, hasAway } = useLoaderData<typeof loader>();
  const add = (
    <LinkButton to={`${base}/imports/new`} variant="primary">
      Import results
    </LinkButton>
  );

  return (
    <>
      <PageHeader
        title="Imports"
        under="Every file that brought results, newest first. Each can be undone, in any order."
        actions={canImport && rows.length > 0 ? add : undefined}
      />
      {(hasAway || away) && <AwayTabs here={`${base}/imports`} away={away} />}
      <Card className="overflow-hidden">
        {rows.length === 0 && (away || hasAway) ? (
          <EmptyState
            title={away ? 'No file is put away.' : 'Every file is put away.'}
            action={canImport && !away ? add : undefined}
          >
            Files that were refused or not imported can be put away here and brought back.
          </EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState title="No results yet" action={canImport ? add : undefined}>
            {canImport
              ? 'Export a report with one row a day from Google Ads or Meta and bring it here as it is.'
              : 'An analyst, a strategist or an owner imports the reports of the ad platforms.'}
          </EmptyState>
        ) : (
          <ImportsTable rows={rows} base={base} away={away} canImport={canImport} />
        )}
        {(next !== null || later) && (
          <Pagination
            previous={later ? `${base}/imports${away ? '?show=away' : ''}` : undefined}
            next={next === null ? undefined : `?before=${next}${away ? '&show=away' : ''}`}
          />
        )}
      </Card>
    </>
  );
}

function AwayTabs({ here, away }: { here: string; away: boolean }) {
  const tabs = [
    { words: 'Imports', to: here, active: !away },
    { words: 'Put away', to: `${here}?show=away`, active: away },
  ];

  return (
    <nav aria-label="Which files" className="tabs-list mb-4">
      {tabs.map(({ words, to, active }) => (
        <Link
          key={to}
          to={to}
          className="tab"
          data-state={active ? 'active' : 'inactive'}
          aria-current={active ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
