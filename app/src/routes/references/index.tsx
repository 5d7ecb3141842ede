import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { may } from '@upbeat/core/roles';
import Download from 'lucide-react/icons/download';
import Plus from 'lucide-react/icons/plus';
import { quoted } from '~/components/quoted';
import { useFormat } from '~/components/format-context';
import { Card, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { withParams } from '~/features/references/with-params';
import { referencesScreen } from '~/features/references/references-screen.server';
import { ReferenceFilters } from '~/features/references/ui/reference-filters';
import { ReferenceTable } from '~/features/references/ui/reference-table';
import { ThreadAside } from '~/features/references/ui/thread-aside';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'References · Upbeat' }];
export const handle = { breadcrumb: { label: 'References' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const screen = await referencesScreen(scope, new URL(args.request.url)).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );

  return { ...screen, mayAdd: may(scope.member.role, 'references.write') };
}

export default function References() {
  const { base, filter, rows, total, library, from, next, thread, fields, tags, mayAdd } =
    useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { number, percent } = useFormat();
  const query = params.toString();

  return (
    <>
      <PageHeader
        title="References"
        under={
          <span>
            {number(library.arms)} headlines from {number(library.tests)} real A/B tests.{' '}
            <a href="https://doi.org/10.1038/s41597-021-00934-7">Upworthy Research Archive</a>,{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Your own results stand first.
          </span>
        }
        actions={
          <>
            <LinkButton to={`${base}/references/what-worked`}>What worked</LinkButton>
            <LinkButton to={`${base}/taste`}>Taste</LinkButton>
            <LinkButton
              to={`${base}/references/export.csv${query === '' ? '' : `?${query}`}`}
              reloadDocument
              icon={<Download size={14} aria-hidden />}
            >
              Export
            </LinkButton>
            {mayAdd && (
              <LinkButton to={`${base}/references/new`} variant="primary" icon={<Plus size={14} aria-hidden />}>
                Add reference
              </LinkButton>
            )}
          </>
        }
      />
      <ReferenceFilters filter={filter} fields={fields} tags={tags}>
        {number(total)} found
      </ReferenceFilters>
      {filter.sameAs !== null && (
        <p className="mb-3 text-sm text-ink-2">
          Each use of {rows[0] ? <b>{quoted(rows[0].headline)}</b> : 'one headline'}: tested again with another picture
          or summary, so its rates differ by more than its words.{' '}
          <Link to={withParams(params, { same: null, ref: null })}>Back to all headlines</Link>
        </p>
      )}
      <div className={thread ? 'grid grid-cols-[minmax(0,1fr)_356px] items-start gap-6 narrow:grid-cols-1' : undefined}>
        <Card className="phone:-mx-4 phone:rounded-none phone:border-x-0">
          <ReferenceTable
            rows={rows}
            filter={filter}
            base={base}
            mean={library.meanCtr}
            openId={thread?.reference.id}
            empty={
              <EmptyState
                title="No reference says that."
                action={<LinkButton to={`${base}/references`}>Take all filters off</LinkButton>}
              >
                Fewer or other words find more; a comma between two words means either. Sensitive subjects are hidden
                unless you show them.
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <>
              <CardNote>
                {library.meanCtr !== null && <>Dashes: archive mean {percent(library.meanCtr, 2)}. </>}
                Sorted by the lower bound unless you choose otherwise, so that few clicks cannot win by luck; tests that
                were not randomised come after the others. Colour only where the interval clears the rest of its test. A
                headline that was tested again stands here once, as its best measured use: of a randomised test, shown
                the most.
              </CardNote>
              <Pagination next={next === null ? undefined : withParams(params, { ...next, ref: null })}>
                {number(from)} to {number(from + rows.length - 1)} of {number(total)}
                {from > 1 && (
                  <>
                    {' '}
                    · <Link to={withParams(params, {})}>First page</Link>
                  </>
                )}
              </Pagination>
            </>
          )}
        </Card>
        {thread && <ThreadAside thread={thread} base={base} closeTo={withParams(params, { ref: null })} />}
      </div>
    </>
  );
}
