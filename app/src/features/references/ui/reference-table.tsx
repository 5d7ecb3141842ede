import { Link, useSearchParams } from '@remix-run/react';
import type { ListedReference, ReferenceFilter } from '@upbeat/db/references/search-references';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import type { DataColumn } from '~/components/ui/data-table';
import { channelName } from '../channels';
import { rateScale } from '../evidence';
import { withParams } from '../with-params';
import { Lift, RateBar } from './rate';

export interface ReferenceTableProps {
  rows: readonly ListedReference[];
  filter: ReferenceFilter;
  base: string;
  /** Of the archive, drawn as dashes. */
  mean: number | null;
  openId?: string;
  empty: ReactNode;
}

/** References as rows at a desk and as a list on a phone; all rates on one scale. */
export function ReferenceTable({ rows, filter, base, mean, openId, empty }: ReferenceTableProps) {
  const [params] = useSearchParams();
  const { percent, number } = useFormat();
  const max = rateScale(rows);
  const bar = { max, mean: mean ?? undefined };
  const numeric = { numeric: true };
  const columns: DataColumn<ListedReference>[] = [
    {
      id: 'headline',
      header: 'Headline',
      cell: ({ row: { original } }) => (
        <Headline
          reference={original}
          to={withParams(params, { ref: original.id })}
          usesTo={withParams(params, { same: original.id })}
        />
      ),
    },
    { id: 'ctr', header: 'CTR', cell: ({ row }) => <b>{percent(row.original.ctr, 2)}</b>, meta: numeric },
    {
      id: 'shrunk_low',
      header: () => (
        <>
          95% interval <span className="ml-2 font-normal">to {percent(max, 0)}</span>
        </>
      ),
      cell: ({ row }) => <RateBar reference={row.original} {...bar} />,
    },
    { id: 'lift', header: 'vs rest of test', cell: ({ row }) => <Lift reference={row.original} />, meta: numeric },
    {
      id: 'impressions',
      header: 'Shown',
      cell: ({ row }) => number(row.original.impressions),
      meta: { ...numeric, className: 'text-ink-2' },
    },
    {
      id: 'arms',
      header: 'Arms',
      cell: ({ row }) => row.original.arms ?? '–',
      meta: { ...numeric, className: 'text-ink-2' },
    },
  ];
  if (rows.length === 0) return <>{empty}</>;

  return (
    <>
      <div className="phone:hidden">
        <DataTable
          caption="References"
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          selectedId={openId}
          empty={empty}
          sorting={{
            columns: ['ctr', 'shrunk_low', 'lift', 'impressions'],
            column: filter.sort,
            descending: filter.descending,
            hrefFor: (sort, descending) => withParams(params, { sort, turn: descending ? null : 'asc' }),
          }}
        />
      </div>
      <ul className="hidden phone:block">
        {rows.map((row) => (
          <li key={row.id} className="border-t border-line first:border-t-0">
            <Link to={`${base}/references/${row.id}`} className="block px-4 py-3 no-underline">
              <span className="block font-medium leading-[19px]">{row.headline}</span>
              <span className="mt-1.5 flex items-center gap-2">
                <b>{percent(row.ctr, 2)}</b>
                <RateBar reference={row} width={120} {...bar} />
                <span className="ml-auto text-xs text-ink-3">
                  {row.source === 'own' && 'own, '}
                  {number(row.impressions)} shown
                </span>
              </span>
            </Link>
            {row.uses > 1 && (
              <span className="-mt-2 block px-4 pb-2.5">
                <MoreUses uses={row.uses} to={withParams(params, { same: row.id })} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Headline({ reference, to, usesTo }: { reference: ListedReference; to: string; usesTo: string }) {
  return (
    <span className="flex max-w-[520px] items-start gap-2">
      <span>
        <Link to={to} preventScrollReset className="font-medium no-underline hover:underline">
          {reference.headline}
        </Link>{' '}
        {reference.uses > 1 && <MoreUses uses={reference.uses} to={usesTo} />}
      </span>
      {reference.source === 'own' && <Chip>Own, {channelName(reference.channel ?? 'other')}</Chip>}
    </span>
  );
}

/** The other uses of a headline that match; they open as a list. */
function MoreUses({ uses, to }: { uses: number; to: string }) {
  const { number } = useFormat();

  return (
    <Link
      to={to}
      className="text-xs whitespace-nowrap text-ink-3"
      title="The same headline was tested again, with another picture or summary. This is the best measured use."
    >
      +{number(uses - 1)} more {uses === 2 ? 'use' : 'uses'}
    </Link>
  );
}
