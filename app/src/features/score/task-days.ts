import { addDays, daysBetween } from '@upbeat/core/clock';
import type { ScoreTask } from '@upbeat/db/strategy/get-score';
import { mondayOf } from '../strategy/period';

const DAY = 86_400_000;

/** Task-days of one week (named by its Monday) at levels 1, 2 and 3. */
export interface WeekShare {
  week: string;
  days: [ai: number, together: number, people: number];
  total: number;
}

export type Played = Pick<ScoreTask, 'level' | 'state' | 'started' | 'ended'>;

/**
 * Task-days a level, week by week: a task counts once for every day (UTC) on which it was played or held, a moment for its day, what is
 * planned for none. Weeks touch [from, to] (ISO dates) and none lies after `now` (milliseconds since the epoch).
 */
export function taskDays(
  tasks: readonly Played[],
  { from, to }: { from: string; to: string },
  now: number,
): WeekShare[] {
  const today = isoDay(now);
  const last = to < today ? to : today;
  const first = mondayOf(from);
  const weeks = Array.from(
    { length: Math.max(0, Math.floor(daysBetween(first, last) / 7) + 1) },
    (_, index): WeekShare => ({
      week: addDays(first, index * 7),
      days: [0, 0, 0],
      total: 0,
    }),
  );
  for (const task of tasks) {
    if (task.state === 'planned') continue;
    const open = task.ended === null && (task.state === 'held' || task.state === 'playing');
    const start = later(isoDay(task.started), from);
    const end = earlier(open ? today : isoDay(task.ended ?? task.started), last);
    for (let day = start; day <= end; day = addDays(day, 1)) {
      const week = weeks[Math.floor(daysBetween(first, day) / 7)];
      if (!week) continue;
      week.days[task.level - 1] = (week.days[task.level - 1] ?? 0) + 1;
      week.total += 1;
    }
  }

  return weeks;
}

/** Shares of task-days a level in the first and the second half of the weeks that have any; null where there are fewer than two of them. */
export function shiftOfShares(
  weeks: readonly WeekShare[],
): { before: WeekShare['days']; since: WeekShare['days']; from: string } | null {
  const played = weeks.filter((week) => week.total > 0);
  const middle = played[Math.ceil(played.length / 2)];
  if (played.length < 2 || !middle) return null;
  const at = played.indexOf(middle);

  return { before: sharesOf(played.slice(0, at)), since: sharesOf(played.slice(at)), from: middle.week };
}

function sharesOf(weeks: readonly WeekShare[]): WeekShare['days'] {
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  const share = (index: 0 | 1 | 2) => weeks.reduce((sum, week) => sum + week.days[index], 0) / total;

  return [share(0), share(1), share(2)];
}

const isoDay = (at: number): string => new Date(Math.floor(at / DAY) * DAY).toISOString().slice(0, 10);
const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
