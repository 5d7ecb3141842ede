import type { ScoreTask } from '@upbeat/db/strategy/get-score';

type Linked = Pick<ScoreTask, 'key' | 'after' | 'started'>;

/**
 * The longest chain of tasks of which each stands on the one before (by foreign key), in the order of playing; of several the one that
 * reaches furthest. Empty where no task stands on another.
 */
export function criticalPath(tasks: readonly Linked[]): string[] {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const chains = tasks.map((task) => ({ task, keys: chainTo(task, byKey) }));
  const best = chains.reduce<(typeof chains)[number] | null>((longest, one) => {
    if (longest === null || one.keys.length > longest.keys.length) return one;
    return one.keys.length === longest.keys.length && one.task.started > longest.task.started ? one : longest;
  }, null);

  return best !== null && best.keys.length > 1 ? best.keys : [];
}

function chainTo(last: Linked, byKey: ReadonlyMap<string, Linked>): string[] {
  const keys: string[] = [];
  for (let task: Linked | undefined = last; task && !keys.includes(task.key); task = byKey.get(task.after ?? ''))
    keys.unshift(task.key);

  return keys;
}
