import type { ColumnDef } from '@tanstack/react-table';
import { MIN_TURNS, type LoopStage, type StageSpeed } from '@upbeat/stats/iteration-speed';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import type { StrategyScreen } from '../strategy-screen.server';
import { capital } from '~/components/capital';

const STAGES: Record<LoopStage, string> = {
  brief: 'Brief',
  draft: 'draft',
  approved: 'approved',
  live: 'live',
  readout: 'readout',
  next_brief: 'next brief',
};
const stepWords = ({ from, to }: Pick<StageSpeed, 'from' | 'to'>): string =>
  `${capital(STAGES[from])} to ${STAGES[to]}`;

/** How long each step of the loop takes. Nothing is said of a step that fewer than three turns made. */
export function SpeedCard({ screen }: { screen: StrategyScreen }) {
  const { day, number, lasting } = useFormat();
  const { stages, slowest, turns, since } = screen.speed;
  const duration = (ms: number | null, n: number) =>
    ms === null || n < MIN_TURNS ? <span className="text-ink-3">–</span> : lasting(new Date(0), new Date(ms));
  const worst = stages.find((stage) => stage.from === slowest);
  const columns: ColumnDef<StageSpeed>[] = [
    {
      id: 'step',
      header: 'Step',
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-2">
          {stepWords(original)} {original.from === slowest && <Chip tone="warn">slowest</Chip>}
        </span>
      ),
    },
    {
      id: 'median',
      header: 'Median',
      meta: { numeric: true },
      cell: ({ row: { original } }) => duration(original.median, original.n),
    },
    {
      id: 'p90',
      header: '9 in 10 within',
      meta: { numeric: true },
      cell: ({ row: { original } }) => duration(original.p90, original.n),
    },
    {
      id: 'n',
      header: 'Turns',
      meta: { numeric: true },
      cell: ({ row: { original } }) => (original.n < MIN_TURNS ? `${original.n}, too few` : number(original.n)),
    },
    {
      id: 'waiting',
      header: 'Wait here',
      meta: { numeric: true },
      cell: ({ row: { original } }) => number(original.waiting),
    },
  ];

  return (
    <Card className="min-w-0 overflow-hidden">
      <CardHeader
        title="Iteration speed"
        aside={
          <span className="text-xs text-ink-3">
            {worst ? `Slowest: ${stepWords(worst).toLowerCase()}` : `nothing is drawn under ${MIN_TURNS} turns`}
          </span>
        }
      />
      <DataTable
        caption="Time each step of the loop takes"
        columns={columns}
        rows={turns === 0 ? [] : stages}
        rowId={(stage) => stage.from}
        empty={
          <EmptyState title="No turn of the loop has begun.">
            A turn begins with a brief and ends where its results lead to the next.
          </EmptyState>
        }
      />
      {turns > 0 && (
        <CardNote>
          {number(turns)} {turns === 1 ? 'turn' : 'turns'} begun since {day(since)}, from the history of events.
        </CardNote>
      )}
    </Card>
  );
}
