import { addDays, daysBetween } from '@upbeat/core/clock';
import { isId } from '@upbeat/core/ids';
import type { PerformanceFilters } from '@upbeat/db/metrics/get-performance';
import type { PerformanceOptions } from '@upbeat/db/metrics/get-performance-options';
import { isMetric, type Metric } from './ratios';

/** Periods at hand, in days up to the last one with data; whole weeks, so that weekdays compare. */
export const PERIODS = {
  '7': '7 days',
  '28': '28 days',
  '91': '13 weeks',
  '182': '26 weeks',
  '364': '52 weeks',
} as const;
type Preset = keyof typeof PERIODS;
export type Period = Preset | 'all' | 'custom';

const LONGEST_DAYS = 1_100;
/** From this many days on, a chart by day is a thicket. */
const BY_WEEK_FROM = 56;

/** What the address of the dashboard asks for, made good where it asks for nonsense. */
export interface Asked {
  filters: PerformanceFilters;
  period: Period;
  /** The same number of days before; null where no comparison is wanted. */
  previous: { from: string; to: string } | null;
  chart: Metric;
  by: 'day' | 'week';
  /** What was asked and could not be followed, as sentences. */
  problems: string[];
}

/** True for a calendar day written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;

  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

interface Span {
  period: Period;
  from: string;
  to: string;
  problem: string | null;
}

/** A currency and the days it has data on, first and last. */
export type CurrencySpan = PerformanceOptions['currencies'][number];

/** The currency of the figures: the one asked for, else the workspace's own, else the one with the latest data; null where there is no data. */
export function currencyOf(search: URLSearchParams, held: readonly CurrencySpan[], home: string): CurrencySpan | null {
  const named = (currency: string | null) => held.find((one) => one.currency === currency);

  return named(search.get('currency')) ?? named(home) ?? held[0] ?? null;
}

/** Filters from the address, in the currency chosen by currencyOf. */
export function askedOf(
  search: URLSearchParams,
  options: Pick<PerformanceOptions, 'dimensions' | 'accounts'> & CurrencySpan,
): Asked {
  const { dimensions, accounts } = options;
  const oneOf = (name: string, known: readonly string[]): string | null => {
    const value = search.get(name);
    return value !== null && known.includes(value) ? value : null;
  };
  const { period, from, to, problem } = spanOf(search, options);
  const length = daysBetween(from, to) + 1;
  const chart = search.get('chart') ?? '';
  const campaign = search.get('campaign');

  return {
    period,
    problems: problem === null ? [] : [problem],
    filters: {
      from,
      to,
      currency: options.currency,
      action: oneOf('action', dimensions.action),
      platform: oneOf(
        'platform',
        accounts.map((account) => account.platform),
      ),
      campaignId: isId(campaign) ? campaign : null,
      market: oneOf('market', dimensions.market.filter(Boolean)),
    },
    previous: search.get('compare') === 'none' ? null : { from: addDays(from, -length), to: addDays(from, -1) },
    chart: isMetric(chart) ? chart : 'roas',
    by:
      length < 14
        ? 'day'
        : search.get('by') === 'day' || search.get('by') === 'week'
          ? (search.get('by') as 'day' | 'week')
          : length >= BY_WEEK_FROM
            ? 'week'
            : 'day',
  };
}

function spanOf(search: URLSearchParams, { firstDay, lastDay }: { firstDay: string; lastDay: string }): Span {
  const asked = search.get('period') ?? '';
  const last = (period: Preset): Span => ({
    period,
    from: addDays(lastDay, 1 - Number(period)),
    to: lastDay,
    problem: null,
  });
  const length = daysBetween(firstDay, lastDay) + 1;
  const all: Span = {
    period: 'all',
    from: addDays(lastDay, 1 - Math.min(length, LONGEST_DAYS)),
    to: lastDay,
    problem: null,
  };
  // The last period with data: thirteen weeks of it, four, or whatever there is.
  const usual = length >= 91 ? last('91') : length >= 28 ? last('28') : all;
  if (Object.hasOwn(PERIODS, asked)) return last(asked as Preset);
  if (asked === 'all') return all;
  if (asked !== 'custom') return usual;

  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  if (!isDay(from) || !isDay(to))
    return { ...usual, problem: 'Choose a first and a last day. The usual period is shown.' };
  if (from > to) return { ...usual, problem: 'The first day lies after the last one. The usual period is shown.' };
  if (daysBetween(from, to) >= LONGEST_DAYS)
    return { ...usual, problem: 'A period holds at most three years. The usual one is shown.' };
  return { period: 'custom', from, to, problem: null };
}
