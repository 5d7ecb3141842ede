import { Link } from '@remix-run/react';
import type { ColumnDef } from '@tanstack/react-table';
import { useFormat } from '~/components/format-context';
import { DataTable } from '~/components/ui/data-table';
import { LevelWords } from '~/components/ui/level-words';
import type { DescribedTask, ScoreScreen } from '../score-screen.server';
import { STAGE_WORDS, STATE_WORDS } from '../words';

/** The Score in words: the same tasks, newest first. */
export function ScoreTable({ score, base }: { score: ScoreScreen; base: string }) {
  const { dateTime, number } = useFormat();
  const columns: ColumnDef<DescribedTask>[] = [
    {
      id: 'name',
      header: 'Task',
      accessorFn: (task) => task.name,
      meta: { className: 'min-w-48 max-w-80 whitespace-normal' },
      cell: ({ row: { original: task } }) => (
        <>
          {task.critical && (
            <span title="On the longest chain of tasks" className="mr-1.5 font-semibold">
              ) <span className="sr-only">on the longest chain of tasks</span>
            </span>
          )}
          {task.href === null ? task.name : <Link to={`${base}/${task.href}`}>{task.name}</Link>}
        </>
      ),
    },
    {
      id: 'level',
      header: 'Level',
      accessorFn: (task) => task.level,
      cell: ({ row: { original } }) => <LevelWords level={original.level} />,
    },
    { id: 'stage', header: 'Stage', accessorFn: (task) => STAGE_WORDS[task.stage] },
    { id: 'player', header: 'Who', accessorFn: (task) => task.player },
    { id: 'campaign', header: 'Campaign', accessorFn: (task) => task.campaign ?? '–' },
    {
      id: 'started',
      header: 'Start',
      accessorFn: (task) => task.started,
      cell: ({ row: { original } }) => dateTime(new Date(original.started)),
    },
    {
      id: 'ended',
      header: 'End',
      accessorFn: (task) => task.ended ?? 0,
      cell: ({ row: { original } }) => (original.ended === null ? '–' : dateTime(new Date(original.ended))),
    },
    {
      id: 'standsOn',
      header: 'Stands on',
      accessorFn: (task) => task.standsOn ?? '–',
      meta: { className: 'max-w-60 truncate' },
    },
    {
      id: 'state',
      header: 'State',
      accessorFn: (task) => STATE_WORDS[task.state],
      cell: ({ row: { original } }) =>
        original.state === 'held' ? <LevelWords level={3}>held</LevelWords> : STATE_WORDS[original.state],
    },
  ];

  return (
    <DataTable
      caption="Tasks of the Score"
      columns={columns}
      rows={score.rows}
      rowId={(task) => task.key}
      sorting="client"
      empty={null}
      tooMany={
        score.moreRows > 0
          ? `${number(score.moreRows)} earlier tasks: zoom into a week of the staves to list them.`
          : undefined
      }
    />
  );
}
