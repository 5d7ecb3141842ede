import type { ObjectiveMetric } from '@upbeat/db/objectives/row';

/** What an objective can measure, in the order the form offers it. */
export const OBJECTIVE_METRICS = [
  'conversions',
  'revenue',
  'roas',
  'cpa',
  'ctr',
  'clicks',
  'impressions',
] as const satisfies readonly ObjectiveMetric[];
