import { Link } from '@remix-run/react';
import type { ColumnDef } from '@tanstack/react-table';
import { microsToUnits } from '@upbeat/core/money';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Chip, type ChipTone } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { IntervalBar } from '~/components/ui/interval-bar';
import { LinkButton } from '~/components/ui/link-button';
import { Sparkline } from '~/components/ui/sparkline';
import { STATUS_TONES, STATUS_WORDS } from '~/features/campaigns/words';
import { METRICS } from '~/features/metrics/ratios';
import { COVERAGE } from '~/features/metrics/table-rows';
import { actionName, overWords, writeFigure } from '~/features/metrics/write-figure';
import type { PortfolioRow, Reading } from '../portfolio';
import type { StrategyScreen } from '../strategy-screen.server';
import { BAR_WIDTH, PortfolioTotalRow } from './portfolio-total-row';

const READINGS: Record<Reading, string> = {
  above: 'Above mean',
  near: 'Near mean',
  below: 'Below mean',
  few_days: 'Too few days',
  none: 'Not measured',
};
/** Columns that say nothing where nothing was reported. */
const MEASURED = ['value', 'interval', 'weeks', 'reading'];

/** Every campaign with what it cost, what came back as far as that is known, and what nobody measured. */
export function PortfolioCard({ screen, base }: { screen: StrategyScreen; base: string }) {
  const format = useFormat();
  const { rows, total, ratio, mean, scale, left, known, held, currency, action } = screen.portfolio;
  const spend = (micros: bigint) => format.money(micros, currency, { compact: microsToUnits(micros) >= 10_000 });
  const write = (value: number | null) => writeFigure(ratio, value, format, currency);
  const tone = (reading: Reading): ChipTone =>
    reading === 'above' || reading === 'below'
      ? (reading === 'above') === (METRICS[ratio].good === 'more')
        ? 'good'
        : 'bad'
      : 'neutral';
  const columns: ColumnDef<PortfolioRow>[] = [
    {
      id: 'name',
      header: 'Campaign',
      meta: { className: 'min-w-32 whitespace-normal' },
      accessorFn: (row) => row.name,
      cell: ({ row: { original: row } }) => (
        <Link
          to={row.id === null ? `${base}/performance/attach` : `${base}/campaigns/${row.id}`}
          className="font-[550] no-underline hover:underline"
        >
          {row.name}
        </Link>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      accessorFn: (row) => row.status ?? '',
      cell: ({ row: { original: row } }) =>
        row.status === null ? (
          <span className="text-ink-3">–</span>
        ) : (
          <Chip tone={STATUS_TONES[row.status]}>{STATUS_WORDS[row.status]}</Chip>
        ),
    },
    {
      id: 'spend',
      header: 'Spend',
      meta: { numeric: true },
      accessorFn: (row) => microsToUnits(row.spend),
      cell: ({ row: { original: row } }) => spend(row.spend),
    },
    {
      id: 'value',
      header: ratio === 'roas' ? 'Return' : ratio === 'cpa' ? 'CPA' : 'CTR',
      meta: { numeric: true },
      accessorFn: (row) => row.value ?? -1,
      cell: ({ row: { original: row } }) => <b>{write(row.value)}</b>,
    },
    {
      id: 'interval',
      header: `0 to ${write(scale)}`,
      enableSorting: false,
      cell: ({ row: { original: row } }) =>
        row.interval !== null && row.value !== null ? (
          <IntervalBar
            value={row.value}
            {...row.interval}
            level={COVERAGE}
            max={scale}
            mean={mean ?? undefined}
            format={write}
            width={BAR_WIDTH}
          />
        ) : (
          <span className="text-ink-3">–</span>
        ),
    },
    {
      id: 'weeks',
      header: 'By week',
      enableSorting: false,
      cell: ({ row: { original: row } }) =>
        row.weeks.filter((week) => week !== null).length > 1 ? (
          <div className="-mt-2 w-[60px]">
            <Sparkline values={row.weeks} />
          </div>
        ) : (
          <span className="text-ink-3">–</span>
        ),
    },
    {
      id: 'unmeasured',
      header: 'Not measured',
      enableSorting: false,
      meta: { className: 'min-w-36 whitespace-normal text-xs text-ink-2' },
      cell: ({ row: { original: row } }) =>
        row.unmeasured.length === 0 ? 'nothing known to be missing' : row.unmeasured.join('; '),
    },
    {
      id: 'reading',
      header: 'Reading',
      accessorFn: (row) => READINGS[row.reading],
      cell: ({ row: { original: row } }) => <Chip tone={tone(row.reading)}>{READINGS[row.reading]}</Chip>,
    },
  ];

  return (
    <Card className="min-w-0 overflow-hidden">
      <CardHeader
        title="Portfolio"
        aside={
          <span className="text-xs text-ink-3">
            {known === null
              ? 'no results in this period'
              : `${format.percent(COVERAGE, 0)} interval${mean === null ? '' : `, dashes at ${write(mean)}, the mean of all results`}`}
          </span>
        }
      />
      <DataTable
        caption="Campaigns with spend, return and what is not measured"
        columns={known === null ? columns.filter(({ id }) => id !== undefined && !MEASURED.includes(id)) : columns}
        rows={rows}
        rowId={(row) => row.id ?? 'unattached'}
        sorting="client"
        foot={
          known !== null && rows.length > 0 ? (
            <PortfolioTotalRow
              total={total}
              spend={spend(total.spend)}
              scale={scale}
              write={write}
              over={total.over === null ? null : overWords(total.over, format, currency)}
            />
          ) : undefined
        }
        empty={
          <EmptyState title="No campaign yet." action={<LinkButton to={`${base}/studio`}>To the studio</LinkButton>}>
            Campaigns stand here with what they cost and what came back.
          </EmptyState>
        }
        tooMany={left > 0 ? `${format.number(left)} more of smaller spend; the mean counts them.` : undefined}
      />
      {rows.length > 0 && (
        <CardNote>
          {known === null
            ? held === null
              ? 'Nothing was imported yet.'
              : `Results known: ${format.dayRange(held.firstDay, held.lastDay)}.`
            : `${format.dayRange(known.from, known.to)}, ${currency}${action === null ? '' : `, counting “${actionName(action)}”`}. A return as the platforms attribute it: an association, not an effect.`}
        </CardNote>
      )}
    </Card>
  );
}
