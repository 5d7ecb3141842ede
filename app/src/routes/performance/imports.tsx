import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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
  const before = new URL(args.request.url).searchParams.get('before');
  const page = await listImports(db, workspace.id, { before: isId(before) ? before : undefined, limit: A_PAGE });
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
  };
}

export default function ImportsPage() {
  const { base, canImport, rows, next, later } = useLoaderData<typeof loader>();
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
      <Card className="overflow-hidden">
        {rows.length === 0 ? (
          <EmptyState title="No results yet" action={canImport ? add : undefined}>
            {canImport
              ? 'Export a report with one row a day from Google Ads or Meta and bring it here as it is.'
              : 'An analyst, a strategist or an owner imports the reports of the ad platforms.'}
          </EmptyState>
        ) : (
          <ImportsTable rows={rows} base={base} />
        )}
        {(next !== null || later) && (
          <Pagination
            previous={later ? `${base}/imports` : undefined}
            next={next === null ? undefined : `?before=${next}`}
          />
        )}
      </Card>
    </>
  );
}
