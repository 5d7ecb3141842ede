import type { BreakdownTarget, ColumnMapping, FixedTarget } from '../mapping/targets';
import { ENTITY_TARGETS, METRIC_TARGETS, isBreakdown } from '../mapping/targets';

/** A mapping turned round for reading: where each target's cell stands. */
export interface RowColumns {
  at: Partial<Record<FixedTarget, number>>;
  breakdowns: { slug: string; index: number }[];
  entities: number[];
  metrics: number[];
  /** Highest mapped column: a row must reach it. */
  last: number;
}

/** Prepares a mapping for reading rows. */
export function rowColumns(mapping: ColumnMapping): RowColumns {
  const at: Partial<Record<FixedTarget, number>> = {};
  const breakdowns: { slug: string; index: number }[] = [];
  let last = 0;
  for (const [key, target] of Object.entries(mapping)) {
    if (target === 'ignore') continue;
    const index = Number(key);
    last = Math.max(last, index);
    if (isBreakdown(target)) breakdowns.push({ slug: slugOf(target), index });
    else at[target] = index;
  }
  const present = (targets: readonly FixedTarget[]): number[] => targets.flatMap((target) => at[target] ?? []);
  return { at, breakdowns, entities: present(ENTITY_TARGETS), metrics: present(METRIC_TARGETS), last };
}

function slugOf(target: BreakdownTarget): string {
  return target.slice('breakdown:'.length);
}
