import { addDays, now } from '@upbeat/core/clock';
import { getScore, type ScoreTask } from '@upbeat/db/strategy/get-score';
import type { Scope } from '~/request/require-member.server';
import type { Period } from '../strategy/period';
import { criticalPath } from './critical-path';
import { layoutScore } from './layout';
import { shiftOfShares, taskDays } from './task-days';
import { playerName, taskHref, taskName } from './words';

/** Rows of the table; a week holds fewer. */
const MOST_ROWS = 200;

export interface ScoreQuestion {
  campaigns: readonly { id: string; name: string }[];
  period: Period;
  /** The week one looks at; null: the whole period. */
  week: { from: string; to: string } | null;
  table: boolean;
}

/** The Score of a period or one of its weeks: as staves, or as a table. Shares are always those of the whole period. */
export async function scoreScreen({ db, workspace }: Scope, { campaigns, period, week, table }: ScoreQuestion) {
  const span = week ?? period;
  const at = now().getTime();
  const window = ({ from, to }: { from: string; to: string }) => ({
    from: `${from}T00:00:00Z`,
    to: `${addDays(to, 1)}T00:00:00Z`,
  });
  const [whole, zoomed] = await Promise.all([
    getScore(db, workspace.id, window(period)),
    week && getScore(db, workspace.id, window(week)),
  ]);
  const { notes, total } = zoomed ?? whole;
  const names = new Map(campaigns.map((one) => [one.id, one.name]));
  const path = criticalPath(whole.notes);
  const weeks = taskDays(whole.notes, period, at);
  const tasks = new Map(whole.notes.map((note) => [note.key, taskName(note)]));
  const described = notes.map((note) => describe(note, { campaigns: names, path, tasks }));

  return {
    now: at,
    span,
    week,
    table,
    total,
    cut: total - notes.length,
    held: notes.filter((note) => note.state === 'held').length,
    weeks,
    shift: shiftOfShares(weeks),
    ...(table
      ? {
          layout: null,
          rows: described.toReversed().slice(0, MOST_ROWS),
          moreRows: Math.max(0, notes.length - MOST_ROWS),
          about: {},
        }
      : { ...drawn(described, { ...span, now: at, path }), rows: [], moreRows: 0 }),
  };
}
export type ScoreScreen = Awaited<ReturnType<typeof scoreScreen>>;
export type DescribedTask = ReturnType<typeof describe>;

interface Known {
  campaigns: ReadonlyMap<string, string>;
  /** Names of tasks by key. */
  tasks: ReadonlyMap<string, string>;
  path: readonly string[];
}

function describe(note: ScoreTask, { campaigns, tasks, path }: Known) {
  const { key, level, stage, state, started, ended, campaignId, after } = note;

  return {
    key,
    level,
    stage,
    state,
    started,
    ended,
    standsOn: tasks.get(after ?? '') ?? null,
    name: taskName(note),
    player: playerName(note),
    campaign: campaignId === null ? null : (campaigns.get(campaignId) ?? null),
    href: taskHref(note),
    critical: path.includes(key),
  };
}

/** The drawing, and what a reader is told of each note that it shows; what it only counts stays behind. */
function drawn(notes: DescribedTask[], question: { from: string; to: string; now: number; path: string[] }) {
  const layout = layoutScore({ notes, ...question });
  const placed = new Set(layout.notes.map((note) => note.key));

  return {
    layout,
    about: Object.fromEntries(notes.filter(({ key }) => placed.has(key)).map((note) => [note.key, note])),
  };
}
