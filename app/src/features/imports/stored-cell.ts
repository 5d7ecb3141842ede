import { microsToDecimal } from '@upbeat/core/money';
import { FIXED_TARGETS, TARGET_NAMES, isBreakdown } from '@upbeat/exchange/mapping/targets';
import type { FixedTarget, Target } from '@upbeat/exchange/mapping/targets';
import type { StoredRow } from '@upbeat/exchange/rows/metric-row';
import type { Choice } from '~/components/ui/select';
import { capital } from '~/components/capital';

const money = (micros: string | null): string | null => (micros === null ? null : microsToDecimal(BigInt(micros)));

const CELLS: Record<FixedTarget, (row: StoredRow) => string | number | null> = {
  date: (row) => row.dateStart,
  date_start: (row) => row.dateStart,
  date_end: (row) => row.dateEnd,
  campaign: (row) => row.campaign,
  campaign_id: (row) => row.campaignId,
  ad_group: (row) => row.adGroup,
  ad_group_id: (row) => row.adGroupId,
  ad: (row) => row.ad,
  ad_id: (row) => row.adId,
  account: (row) => row.account,
  account_id: (row) => row.accountId,
  market: (row) => row.market,
  device: (row) => row.device,
  currency: (row) => row.currency,
  impressions: (row) => row.impressions,
  clicks: (row) => row.clicks,
  spend: (row) => money(row.spendMicros),
  conversions: (row) => row.conversions,
  conversion_value: (row) => money(row.conversionValueMicros),
  conversion_action: (row) => row.conversionAction,
  attribution: (row) => row.attribution,
  ignore: () => null,
};

/** Targets that are figures, which tables write at the right. */
export const FIGURE_TARGETS: readonly Target[] = ['impressions', 'clicks', 'spend', 'conversions', 'conversion_value'];

/** What a row stores for a target, as text; empty where it stores nothing. */
export function storedCell(row: StoredRow, target: Target): string {
  if (isBreakdown(target)) return row.breakdowns[target.replace('breakdown:', '')] ?? '';
  const cell = CELLS[target as FixedTarget](row);

  return cell === null ? '' : String(cell);
}

/** A target as the mapping names it. */
export function targetLabel(target: Target): string {
  if (isBreakdown(target)) return `Breakdown: ${target.replace('breakdown:', '').replaceAll('_', ' ')}`;

  return capital(TARGET_NAMES[target as FixedTarget]);
}

/** What a column may become: every fixed target, and a breakdown of its own name. */
export function targetChoices(column: { name: string; target: Target }): Choice[] {
  const slug = column.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  const own: Target[] = slug === '' ? [] : [`breakdown:${slug}`];
  const targets = new Set<Target>([...FIXED_TARGETS, ...own, column.target]);

  return [...targets].map((target) => ({ value: target, label: targetLabel(target) }));
}
