import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@remix-run/react';
import type { Format } from '~/components/format';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Change } from '~/components/ui/change';
import { DataTable } from '~/components/ui/data-table';
import { IntervalBar } from '~/components/ui/interval-bar';
import type { PerformanceScreen } from '../performance-screen.server';
import { METRICS, figureOf, remarkOf, type Metric } from '../ratios';
import { COVERAGE, type TableRow } from '../table-rows';
import { areReadWhole, writeFigure } from '../write-figure';
import { Remarked } from './remarked';

/** Headings short enough for a dense table; the counts under a rate are said with it, since the table must not be wider than its card. */
const HEADS = {
  spend: 'Spend',
  ctr: 'CTR',
  conversions: 'Conv.',
  cpa: 'CPA',
  revenue: 'Revenue',
  roas: 'Return',
} as const satisfies Partial<Record<Metric, string>>;
const FIGURES = Object.keys(HEADS) as (keyof typeof HEADS)[];
const BAR_WIDTH = 84;

/** Platforms, their campaigns and their platform rows, with the interval of the ratio they are judged by. */
export function PerformanceTable({ screen, base }: { screen: PerformanceScreen; base: string }) {
  const format = useFormat();
  const { table, asked, unattached, compared } = screen;
  const { ratio, mean, scale, rows } = table;
  const { currency } = asked.filters;
  const write = (value: number) => writeFigure(ratio, value, format, currency);
  const isWhole = areReadWhole(...rows.flatMap(({ sums }) => [figureOf('spend', sums), figureOf('revenue', sums)]));
  const figureWords = (row: TableRow, metric: Metric) =>
    writeFigure(metric, figureOf(metric, row.sums), format, currency, { whole: isWhole });
  const figureColumn = (metric: keyof typeof HEADS): ColumnDef<TableRow> => ({
    id: metric,
    header: HEADS[metric],
    meta: { numeric: true },
    cell: ({ row: { original: row } }) => (
      <Remarked remark={remarkOf(metric, row.sums) ?? countsOf(metric, row, format)}>
        {metric === ratio ? <b>{figureWords(row, metric)}</b> : figureWords(row, metric)}
      </Remarked>
    ),
  });
  const columns: ColumnDef<TableRow>[] = [
    { id: 'name', header: 'Platform, campaign', cell: ({ row }) => <Name row={row.original} base={base} /> },
    // The ratio that rows are judged by stands where a phone shows it without scrolling.
    { ...figureColumn(ratio), id: `${ratio}-first`, meta: { numeric: true, phoneOnly: true } },
    ...FIGURES.map((metric) =>
      metric === ratio ? { ...figureColumn(metric), meta: { numeric: true, deskOnly: true } } : figureColumn(metric),
    ),
    {
      id: 'interval',
      header: `0 to ${write(scale)}`,
      cell: ({ row: { original: row } }) =>
        row.interval === null || row.value === null ? (
          <span className="text-xs text-ink-3">{row.value === null && row.days >= 5 ? '–' : 'too few days'}</span>
        ) : (
          <IntervalBar
            value={row.value}
            {...row.interval}
            level={COVERAGE}
            max={scale}
            mean={mean ?? undefined}
            format={write}
            width={BAR_WIDTH}
          />
        ),
    },
  ];
  if (compared)
    columns.push({
      id: 'change',
      header: 'Change',
      meta: { numeric: true },
      cell: ({ row: { original: row } }) => (
        <Change
          change={row.change?.share ?? null}
          good={row.change?.clear ? METRICS[ratio].good : 'neutral'}
          format={(share) => format.percent(share)}
        />
      ),
    });

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="By platform and campaign"
        aside={
          <span className="text-xs text-ink-3">
            {format.percent(COVERAGE, 0)} interval on {METRICS[ratio].label.toLowerCase()}
            {mean !== null && `, dashes at ${write(mean)}`}
            {compared && '; a change is coloured where its interval clears nought'}
          </span>
        }
      />
      <DataTable
        caption="Figures by platform, campaign and platform row"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        isGroup={(row) => row.level === 'platform'}
        isIndented={(row) => row.level === 'entity'}
        empty={
          <p className="px-[18px] pb-4 text-sm text-ink-2">Nothing was reported in this period with these filters.</p>
        }
        tooMany={
          table.all > rows.length
            ? `${format.number(table.all - rows.length)} more rows of smaller spend count in the sums above and are in the CSV.`
            : undefined
        }
      />
      {unattached > 0 && (
        <CardNote>
          {format.number(unattached)} platform {unattached === 1 ? 'row counts' : 'rows count'} for no placement, so
          nothing leads from {unattached === 1 ? 'it' : 'them'} back to an idea.{' '}
          <Link to={`${base}/performance/attach`}>Attach {unattached === 1 ? 'it' : 'them'}</Link>
        </CardNote>
      )}
    </Card>
  );
}

function Name({ row, base }: { row: TableRow; base: string }) {
  const few = row.days < 5 ? ` · ${row.days} ${row.days === 1 ? 'day' : 'days'}` : '';
  if (row.level === 'campaign')
    return (
      <span className="font-[550]">
        {row.noun === null ? (
          <Link to={`${base}/performance/attach`}>Not attached</Link>
        ) : (
          <Link to={`${base}/campaigns/${row.nounId}`}>{row.name}</Link>
        )}
      </span>
    );

  return (
    <span className="block max-w-[210px]" title={row.name}>
      <span className="line-clamp-2 whitespace-normal">
        {row.noun === null ? row.last : <Link to={`${base}/${row.noun}/${row.nounId}`}>{row.last}</Link>}
        {row.level === 'entity' && <span className="text-ink-3">{few}</span>}
      </span>
      {row.within !== null && <span className="block truncate text-xs text-ink-3">{row.within}</span>}
    </span>
  );
}

/** What a click-through rate is made of, in words. */
function countsOf(metric: Metric, { sums }: TableRow, { number }: Format): string | null {
  return metric === 'ctr' && sums.seen > 0n
    ? `${number(Number(sums.clicked))} clicks of ${number(Number(sums.seen))} impressions`
    : null;
}
