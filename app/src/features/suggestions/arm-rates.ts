import { microsToUnits } from '@upbeat/core/money';
import type { SuggestionMetric, WindowDay } from '@upbeat/core/suggestion';
import type { SuggestionPage } from '@upbeat/db/suggestions/row';
import type { Format } from '~/components/format';

type Window = SuggestionPage['windows'][number];

/** Sums of a window's days; spend and value in units of the currency; null where a day does not report the figure. */
export interface ArmSums {
  days: number;
  impressions: number | null;
  clicks: number | null;
  spend: number | null;
  conversions: number | null;
  value: number | null;
}

const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
const units = (micros: string | null) => (micros === null ? null : microsToUnits(BigInt(micros)));

/** Adds days of one or several windows. */
export function sumDays(days: readonly WindowDay[]): ArmSums {
  return days.reduce<ArmSums>(
    (sum, day) => ({
      days: sum.days + 1,
      impressions: add(sum.impressions, day.impressions),
      clicks: add(sum.clicks, day.clicks),
      spend: add(sum.spend, units(day.spend)),
      conversions: add(sum.conversions, day.conversions),
      value: add(sum.value, units(day.value)),
    }),
    { days: 0, impressions: 0, clicks: 0, spend: 0, conversions: 0, value: 0 },
  );
}

/** What arms are compared by: a rate, or what a unit of spend brings. Sum over sum; null where nothing could be counted or something was not reported. */
export function armRate(sums: ArmSums, metric: SuggestionMetric): number | null {
  const [count, outOf] = {
    ctr: [sums.clicks, sums.impressions],
    conversion_rate: [sums.conversions, sums.clicks],
    conversions: [sums.conversions === null ? null : 100 * sums.conversions, sums.spend],
    value: [sums.value, sums.spend],
  }[metric] as [number | null, number | null];

  return count !== null && outOf !== null && outOf > 0 ? count / outOf : null;
}

/** The rate's name: conversions come in hundreds of the currency, so that the figure can be read. */
export function armRateName(metric: SuggestionMetric, currency: string): string {
  return {
    ctr: 'Click-through rate',
    conversion_rate: 'Conversion rate',
    conversions: `Conversions for each 100 ${currency}`,
    value: 'Return on spend',
  }[metric];
}

/** The rate as people read it. */
export function writeArmRate(rate: number | null, metric: SuggestionMetric, { percent, number }: Format): string {
  if (rate === null) return '–';
  return metric === 'ctr' || metric === 'conversion_rate' ? percent(rate, 2) : number(rate, 2);
}

/** Windows apart: that of the arm which is to win or receive, and the others. */
export function splitWindows({ windows, proposal }: Pick<SuggestionPage, 'windows' | 'proposal'>): {
  winner: Window | undefined;
  others: Window[];
} {
  const arm = proposal.arms.find((one) => one.id === proposal.winner);
  const winner =
    windows.find((one) => one.placementId !== null && arm?.placementIds.includes(one.placementId)) ??
    windows.find((one) => one.definition.name === arm?.name);

  return { winner, others: windows.filter((one) => one !== winner && one.definition.scope !== 'group') };
}

/** Every day that any window holds, ascending. */
export function daysOf(windows: readonly Window[]): string[] {
  return [...new Set(windows.flatMap((one) => one.values.days.map((day) => day.date)))].sort();
}

/** The rate of some windows together, day by day; null on days without. */
export function ratesByDay(
  windows: readonly Window[],
  dates: readonly string[],
  metric: SuggestionMetric,
): (number | null)[] {
  return dates.map((date) =>
    armRate(sumDays(windows.flatMap((one) => one.values.days.filter((day) => day.date === date))), metric),
  );
}
