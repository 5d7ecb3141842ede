/** What a column of a file may mean. `breakdown:<slug>` is the file's own further dimension (age, placement, network). */
export const FIXED_TARGETS = [
  'date',
  'date_start',
  'date_end',
  'campaign',
  'campaign_id',
  'ad_group',
  'ad_group_id',
  'ad',
  'ad_id',
  'account',
  'account_id',
  'market',
  'device',
  'currency',
  'impressions',
  'clicks',
  'spend',
  'conversions',
  'conversion_value',
  'conversion_action',
  'attribution',
  'ignore',
] as const;
export type FixedTarget = (typeof FIXED_TARGETS)[number];
export type BreakdownTarget = `breakdown:${string}`;
export type Target = FixedTarget | BreakdownTarget;

/** Column index (0-based) -> what it means. Columns not named are ignored. */
export type ColumnMapping = Record<number, Target>;

export const METRIC_TARGETS = ['impressions', 'clicks', 'spend', 'conversions', 'conversion_value'] as const;
export type MetricTarget = (typeof METRIC_TARGETS)[number];

/** Targets that name what a row is about; all blank marks a summary row in Meta's files. */
export const ENTITY_TARGETS = ['campaign', 'campaign_id', 'ad_group', 'ad_group_id', 'ad', 'ad_id'] as const;

/** Targets as the mapping step and its errors name them. */
export const TARGET_NAMES: Record<FixedTarget, string> = {
  date: 'day',
  date_start: 'first day',
  date_end: 'last day',
  campaign: 'campaign',
  campaign_id: 'campaign ID',
  ad_group: 'ad group',
  ad_group_id: 'ad group ID',
  ad: 'ad',
  ad_id: 'ad ID',
  account: 'account',
  account_id: 'account ID',
  market: 'market',
  device: 'device',
  currency: 'currency',
  impressions: 'impressions',
  clicks: 'clicks',
  spend: 'spend',
  conversions: 'conversions',
  conversion_value: 'conversion value',
  conversion_action: 'conversion action',
  attribution: 'attribution',
  ignore: 'not imported',
};

const FIXED: ReadonlySet<string> = new Set(FIXED_TARGETS);
const BREAKDOWN = /^breakdown:[a-z0-9_]{1,40}$/;

/** True for a target as it may come from a form. */
export function isTarget(value: string): value is Target {
  return FIXED.has(value) || BREAKDOWN.test(value);
}

/** True for one of the five figures a row carries. */
export function isMetric(target: Target): target is MetricTarget {
  return METRIC_TARGETS.some((metric) => metric === target);
}

/** True for `breakdown:<slug>`. */
export function isBreakdown(target: Target): target is BreakdownTarget {
  return target.startsWith('breakdown:');
}
