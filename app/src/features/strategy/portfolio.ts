import type { CampaignResults } from '@upbeat/db/strategy/get-campaign-results';
import type { PortfolioCampaign } from '@upbeat/db/strategy/list-portfolio';
import { MIN_DAYS, ratioInterval } from '@upbeat/stats/ratio-interval';
import { platformName } from '../imports/choices';
import { addSums, dayPairsOf, judgedRatio, ratioOf, spendBehind, type Ratio } from '../metrics/ratios';
import { bucketsOf } from '../metrics/series';
import { COVERAGE } from '../metrics/table-rows';

export type Reading = 'above' | 'near' | 'below' | 'few_days' | 'none';

/** A campaign of the portfolio; id null: what counts for no campaign. */
export interface PortfolioRow {
  id: string | null;
  name: string;
  status: PortfolioCampaign['status'] | null;
  spend: bigint;
  value: number | null;
  interval: { low: number; high: number } | null;
  /** The judged ratio week by week; null where a week has none. */
  weeks: (number | null)[];
  days: number;
  reading: Reading;
  /** What is not measured, as sentences without a full stop. */
  unmeasured: string[];
}

/** Everything that was reported, in one line: of campaigns and of what belongs to none, drawn or not. */
export interface PortfolioTotal {
  spend: bigint;
  value: number | null;
  /** The spend that the value is over, in currency units; null where it is all of it. */
  over: number | null;
  interval: { low: number; high: number } | null;
  /** Why there is no interval, without a full stop; null where there is one. */
  why: string | null;
}

export interface Portfolio {
  ratio: Ratio;
  /** Everything that was reported, sum over sum: what rows are read against. */
  mean: number | null;
  rows: PortfolioRow[];
  total: PortfolioTotal;
  /** Campaigns beyond those drawn. */
  left: number;
}

export interface PortfolioQuestion {
  campaigns: readonly PortfolioCampaign[];
  results: CampaignResults;
  span: { from: string; to: string };
  most: number;
}

/** Campaigns by spend with their return (or cost), its interval over days, and what nobody measured. */
export function portfolioOf({ campaigns, results, span, most }: PortfolioQuestion): Portfolio {
  const totals = addSums(results.groups);
  const ratio = judgedRatio(totals);
  const mean = ratioOf(ratio, totals);
  const about = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const known = new Set(results.groups.map((group) => group.campaignId));
  const rows = [
    ...[...known].map((id) => rowOf(id, about.get(id ?? ''), { results, span, ratio, mean })),
    ...campaigns
      .filter(({ id, status }) => !known.has(id) && status !== 'archived')
      .map((campaign) => rowOf(campaign.id, campaign, { results, span, ratio, mean })),
  ].toSorted((a, b) => (a.spend === b.spend ? 0 : a.spend > b.spend ? -1 : 1));

  return {
    ratio,
    mean,
    rows: rows.slice(0, most),
    total: totalOf(results, { ratio, spend: totals.spend, value: mean, over: spendBehind(ratio, totals) }),
    left: Math.max(0, rows.length - most),
  };
}

/** The sums of all, and their interval over days on which all campaigns are added up first: their days are not independent. */
function totalOf(
  { groups, days }: CampaignResults,
  { ratio, spend, value, over }: { ratio: Ratio } & Pick<PortfolioTotal, 'spend' | 'value' | 'over'>,
): PortfolioTotal {
  const dates = [...new Set(days.map(({ day }) => day))];
  const together = dates.map((date) => addSums(days.filter(({ day }) => day === date)));
  // Days come of the largest campaigns only: of some campaigns' days no interval of all can be read.
  const daily = new Set(days.map(({ campaignId }) => campaignId));
  const whole = groups.every(({ campaignId }) => daily.has(campaignId));
  const estimate = value === null || !whole ? null : ratioInterval(dayPairsOf(ratio, together), COVERAGE);
  const few = whole
    ? (tooFewDays(dates.length) ?? 'no interval can be read')
    : 'too many campaigns for an interval of all';

  return {
    spend,
    value,
    over,
    interval: estimate && { low: estimate.low, high: estimate.high },
    why: estimate !== null ? null : value === null ? 'no return was reported' : few,
  };
}

/** How many days an interval lacks, in words; null where it lacks none. */
function tooFewDays(days: number): string | null {
  const short = MIN_DAYS - days;

  return short > 0 ? `${short} ${short === 1 ? 'day' : 'days'} too few for an interval` : null;
}

interface Context {
  results: CampaignResults;
  span: { from: string; to: string };
  ratio: Ratio;
  mean: number | null;
}

function rowOf(
  id: string | null,
  campaign: PortfolioCampaign | undefined,
  { results, span, ratio, mean }: Context,
): PortfolioRow {
  const groups = results.groups.filter((group) => group.campaignId === id);
  const days = results.days.filter((day) => day.campaignId === id);
  const sums = addSums(groups);
  const estimate = ratioInterval(dayPairsOf(ratio, days), COVERAGE);
  const value = ratioOf(ratio, sums);

  return {
    id,
    name: id === null ? 'Not attached to a campaign' : (campaign?.name ?? 'An earlier campaign'),
    status: campaign?.status ?? null,
    spend: sums.spend,
    value,
    interval: estimate && { low: estimate.low, high: estimate.high },
    weeks: days.length === 0 ? [] : bucketsOf(days, span, 'week').map(({ sums: week }) => week && ratioOf(ratio, week)),
    days: days.length,
    reading: groups.length === 0 || value === null ? 'none' : readingOf(estimate, mean),
    unmeasured: unmeasuredOf(groups, days.length, { id, campaign }),
  };
}

/** Where the interval leaves the mean: above or below it; near where it holds it. */
export function readingOf(interval: { low: number; high: number } | null, mean: number | null): Reading {
  if (interval === null) return 'few_days';
  if (mean === null) return 'none';
  if (interval.low > mean) return 'above';
  return interval.high < mean ? 'below' : 'near';
}

function unmeasuredOf(
  groups: CampaignResults['groups'],
  days: number,
  { id, campaign }: { id: string | null; campaign: PortfolioCampaign | undefined },
): string[] {
  if (groups.length === 0) return ['nothing reported in this window'];
  const few = days > 0 ? tooFewDays(days) : null;
  const silent = groups.filter((group) => group.spend > 0n && group.conversions === 0n && group.value === 0n);

  return [
    ...(silent.length > 0
      ? [
          `no conversions of what is counted here by ${silent.map((group) => platformName(group.platform)).join(' and ')}`,
        ]
      : []),
    ...(few === null ? [] : [few]),
    ...(id === null ? ['which idea it came from'] : campaign?.randomised ? [] : ['no holdback or randomised test']),
  ];
}
