import type { Step, SuggestionForecast, SuggestionKind, SuggestionMetric } from '@upbeat/core/suggestion';
import { formatMoney } from '@upbeat/core/money';
import type { Format } from '~/components/format';
import { platformName } from '~/features/imports/choices';

export const KIND_NAMES: Record<SuggestionKind, string> = {
  variant_winner: 'Variant winner',
  budget_shift: 'Budget shift',
  spend_more: 'Spend more',
};

const METRICS: Record<SuggestionMetric, string> = {
  ctr: 'click-through rate',
  conversion_rate: 'conversion rate',
  conversions: 'conversions',
  value: 'conversion value',
};

/** What an outcome is measured by: "click-through rate", "conversions for the same spend". */
export function measureWords(metric: SuggestionMetric, { per }: Pick<SuggestionForecast, 'per'>): string {
  if (per === 'spend') return metric === 'value' ? 'return on spend' : `${METRICS[metric]} for the same spend`;
  return per === 'day' ? `${METRICS[metric]} a day` : METRICS[metric];
}

/** What the forecast asks: over which days, against which. */
export function askWords(
  metric: SuggestionMetric,
  forecast: Pick<SuggestionForecast, 'per' | 'windowDays' | 'beforeDays' | 'comparedWith'>,
): string {
  const against =
    forecast.comparedWith === 'holdback'
      ? 'the part left as it is'
      : `the ${forecast.beforeDays ?? forecast.windowDays} days before`;

  return `If it is applied, how will ${measureWords(metric, forecast)} over the ${forecast.windowDays} days after compare with ${against}?`;
}

/** A ratio as a change: 1.12 -> "+12%". */
export function ratioWords(ratio: number, { signedPercent }: Pick<Format, 'signedPercent'>, digits = 0): string {
  return signedPercent(ratio - 1, digits);
}

/** A title as a question, for what people decide: evidence and no verdict. */
export function asQuestion(title: string): string {
  return `${title.replace(/[.?!]+$/, '')}?`;
}

/** What one step does, in a sentence without its full stop. */
export function stepWords(
  step: Step,
  names: Record<string, string>,
  currency: string,
  { locale }: Pick<Format, 'locale'>,
): string {
  const name = `“${names[step.placementId] ?? 'a placement that is gone'}”`;
  const money = (micros: string) => formatMoney(BigInt(micros), currency, locale);
  switch (step.act) {
    case 'keep':
      return `${name} stays as it is`;
    case 'pause':
      return `${name} pauses`;
    case 'restart':
      return `${name} runs again`;
    case 'set_daily_spend':
      return `${name}: ${money(step.from)} a day becomes ${money(step.to)}`;
  }
}

/** Which engine read it: "engine@1" -> "Upbeat’s engine, version 1". */
export function engineWords(engine: string): string {
  const version = /^engine@(\d+)$/.exec(engine)?.[1];

  return version === undefined ? engine : `Upbeat’s engine, version ${version}`;
}

/** Who is paid more if it is applied. */
export function profitWords(profits: { more: string; less?: string } | null): string {
  if (profits === null) return 'nobody; what is spent stays the same';
  const less = profits.less === undefined ? '' : `, ${platformName(profits.less)} less`;

  return `${platformName(profits.more)} is paid more${less}`;
}
