import { useFormat } from '../format-context';
import { BarChart } from '../ui/bar-chart';
import { Card, CardHeader } from '../ui/card';
import { Change } from '../ui/change';
import { DataTable, type DataColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { IntervalBar } from '../ui/interval-bar';
import { LineChart } from '../ui/line-chart';
import { Pagination } from '../ui/pagination';
import { Sparkline } from '../ui/sparkline';
import { Tile, Tiles } from '../ui/tile';
import { SAMPLE_BEFORE, SAMPLE_RETURN, SAMPLE_ROWS, SAMPLE_WEEKS, type SampleRow } from './sample';

const TILES = [
  { label: 'Revenue', value: '$2.49M', change: -0.064, good: 'more' },
  { label: 'Spend', value: '$528k', change: -0.077, good: 'neutral' },
  { label: 'Return on spend', value: '4.73', change: 0.014, good: 'more' },
  { label: 'Conversions', value: '15,590', change: -0.111, good: 'more' },
  { label: 'Cost per conversion', value: '$33.86', change: 0.038, good: 'less' },
  { label: 'Click-through rate', value: '3.72%', change: null, good: 'more' },
] as const;

/** Figures with their course. */
export function FiguresSection() {
  const { percent, number } = useFormat();
  const format = (value: number) => number(value, 2);

  return (
    <div className="col-span-12 grid grid-cols-1 gap-5">
      <Tiles>
        {TILES.map((tile) => (
          <Tile
            key={tile.label}
            label={tile.label}
            value={tile.value}
            change={<Change change={tile.change} good={tile.good} format={percent} />}
            sparkline={<Sparkline values={SAMPLE_RETURN} comparison={SAMPLE_BEFORE} />}
            charted={tile.label === 'Return on spend'}
          />
        ))}
      </Tiles>
      <div className="grid grid-cols-[minmax(0,1fr)_324px] items-start gap-5 narrow:grid-cols-1">
        <LineChart
          explorable
          title="Return on spend, by week"
          labels={SAMPLE_WEEKS}
          series={{ name: 'this period', values: SAMPLE_RETURN }}
          comparison={{ name: '13 weeks before', values: SAMPLE_BEFORE }}
          events={[
            { index: 1, level: 3, label: 'Budget decided: TikTok +10%' },
            { index: 4, level: 1, label: 'CPA $61.80 noted' },
            { index: 8, level: 2, label: 'Variant “One minute” live' },
          ]}
          flagged={4}
          format={format}
          formatAxis={(value) => number(value, value % 1 === 0 ? 0 : 1)}
        />
        <BarChart
          title="Messages by topic"
          measure="Messages"
          format={number}
          bars={[187, 177, 172, 166, 121, 114, 111].map((value, index) => ({
            label: `T${index + 1}`,
            value,
            pale: index > 2,
          }))}
        />
      </div>
      <TableCard />
    </div>
  );
}

function TableCard() {
  const { number, percent, compact } = useFormat();
  const columns: DataColumn<SampleRow>[] = [
    { id: 'name', header: 'Channel', accessorFn: (row) => row.name },
    {
      id: 'spend',
      header: 'Spend',
      accessorFn: (row) => row.spend,
      cell: ({ row }) => compact(row.original.spend),
      meta: { numeric: true },
    },
    {
      id: 'ctr',
      header: 'CTR',
      accessorFn: (row) => row.ctr,
      cell: ({ row }) => percent(row.original.ctr),
      meta: { numeric: true },
    },
    {
      id: 'conversions',
      header: 'Conv.',
      accessorFn: (row) => row.conversions,
      cell: ({ row }) => number(row.original.conversions),
      meta: { numeric: true },
    },
    {
      id: 'roas',
      header: 'Return',
      accessorFn: (row) => row.roas,
      cell: ({ row }) => <b>{number(row.original.roas, 2)}</b>,
      meta: { numeric: true },
    },
    {
      id: 'interval',
      header: '0 to 12',
      enableSorting: false,
      cell: ({ row: { original: row } }) =>
        row.days < 5 ? (
          <span className="text-xs text-ink-3">too few days</span>
        ) : (
          <IntervalBar
            value={row.roas}
            low={row.low}
            high={row.high}
            level={0.8}
            max={12}
            mean={4.73}
            format={(value) => number(value, 1)}
          />
        ),
    },
    {
      id: 'change',
      header: 'Change',
      accessorFn: (row) => row.change ?? 0,
      cell: ({ row: { original: row } }) => <Change change={row.change} good={row.good} format={percent} />,
      meta: { numeric: true },
    },
  ];

  return (
    <Card>
      <CardHeader
        title="By channel and type"
        aside={<span className="text-xs text-ink-3">80% interval on return, dashes at 4.73</span>}
      />
      <DataTable
        caption="By channel and type"
        columns={columns}
        rows={SAMPLE_ROWS}
        rowId={(row) => row.id}
        sorting="client"
        isGroup={(row) => row.group === true}
        isIndented={(row) => row.group !== true}
        selectedId="gv"
        empty={<EmptyState title="No rows yet.">Import an export of an ad platform.</EmptyState>}
        tooMany="6 of 412 rows shown. Narrow the filters to see the rest."
      />
      <Pagination previous="?before=g" next="?after=ts">
        Rows 1 to 6 of 412
      </Pagination>
    </Card>
  );
}
