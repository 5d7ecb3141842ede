import { Link } from '@remix-run/react';
import type { LoggedDecision } from '@upbeat/db/decisions/row';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { DataTable, type DataColumn } from '~/components/ui/data-table';
import { LevelWords } from '~/components/ui/level-words';
import { forecastWords, happenedWords, heldChip, VERDICT_NAMES } from '../verdict-words';

export interface LogTableProps {
  rows: readonly LoggedDecision[];
  base: string;
  caption: string;
  /** Open questions: due day in place of what happened. */
  waiting?: boolean;
  empty: React.ReactNode;
}

const DONE = { applied: 'applied', dismissed: 'dismissed', chosen: 'decided' } as const;

/** Decisions one a row: when, what, who, at which level, what was forecast and what happened. */
export function LogTable({ rows, base, caption, waiting = false, empty }: LogTableProps) {
  const format = useFormat();
  const columns: DataColumn<LoggedDecision>[] = [
    {
      header: 'Decision',
      cell: ({ row: { original: one } }) => (
        <span className="block max-w-[420px] min-w-[180px] whitespace-normal py-1">
          <Link to={`${base}/decisions/${one.id}`} className="font-[550]">
            {one.question}
          </Link>
          {one.campaign !== null && <span className="block text-xs font-normal text-ink-3">{one.campaign}</span>}
        </span>
      ),
    },
    {
      header: waiting ? 'Due' : 'Date',
      cell: ({ row: { original: one } }) => {
        if (waiting) return one.dueOn === null ? 'no day set' : format.day(one.dueOn);
        return one.decidedAt === null ? '–' : format.day(one.decidedAt.slice(0, 10));
      },
    },
    ...(waiting
      ? []
      : [
          {
            header: 'Who',
            cell: ({ row: { original: one } }) => (one.decidedKind === 'ai' ? 'AI' : (one.decidedBy ?? '–')),
          } satisfies DataColumn<LoggedDecision>,
        ]),
    { header: 'Level', cell: ({ row }) => <LevelWords level={row.original.level} /> },
    ...(waiting
      ? []
      : [
          {
            header: 'Forecast',
            meta: { numeric: true },
            cell: ({ row }) => forecastWords(row.original.forecast, format),
          } satisfies DataColumn<LoggedDecision>,
          {
            header: 'Happened',
            meta: { numeric: true },
            cell: ({ row }) => happenedWords(row.original.outcome?.observed ?? null, format),
          } satisfies DataColumn<LoggedDecision>,
          {
            header: 'Verdict',
            cell: ({ row }) => <VerdictCell one={row.original} />,
          } satisfies DataColumn<LoggedDecision>,
        ]),
  ];

  return <DataTable caption={caption} columns={columns} rows={rows} rowId={(row) => row.id} empty={empty} />;
}

function VerdictCell({ one }: { one: LoggedDecision }) {
  const { day } = useFormat();
  const { outcome, status, verdict, forecast } = one;
  const held = heldChip(forecast, outcome?.observed ?? null);
  const words =
    status === 'undone' || status === 'withdrawn'
      ? status
      : outcome?.status === 'waiting'
        ? `waits until ${day(outcome.to, { year: false })}`
        : outcome?.verdict
          ? VERDICT_NAMES[outcome.verdict].toLowerCase()
          : 'nothing to measure';

  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-nowrap">
      {held && <Chip tone={held.tone}>{held.words}</Chip>}
      <span className="text-ink-3">
        {verdict !== null && status === 'decided' && `${DONE[verdict]}, `}
        {words}
      </span>
    </span>
  );
}
