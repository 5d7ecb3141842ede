import type { ReadPlan } from '../read-plan';
import type { MetricRow, RejectedCell } from './metric-row';

/**
 * Cells of a row that is taken, but of which a person should hear: more clicks than impressions. Some networks count a click
 * on another day than the impression it followed, or count clicks alone, so that this is no ground to refuse the row.
 */
export function doubtfulCells(row: MetricRow, plan: Pick<ReadPlan, 'header' | 'mapping'>): RejectedCell[] {
  const { clicks, impressions, line } = row;
  if (clicks === null || impressions === null || clicks <= impressions) return [];
  const index = Object.keys(plan.mapping).find((key) => plan.mapping[Number(key)] === 'clicks');
  const column = (plan.header[Number(index)] ?? 'clicks').trim();
  const shown = impressions === 1 ? '1 impression' : `${impressions} impressions`;

  return [
    { line, column, value: String(clicks), reason: `is more than the row's ${shown}: a click-through rate over 100%` },
  ];
}
