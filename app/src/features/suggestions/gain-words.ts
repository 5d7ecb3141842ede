import type { SuggestionEstimate } from '@upbeat/core/suggestion';
import type { Format } from '~/components/format';

type Gain = SuggestionEstimate['gain'];

/** An amount of what is gained: money in its currency, counts with a digit where they are small. */
export function amountWords(value: number, unit: Gain['unit'], currency: string, { number, money }: Format): string {
  if (unit === 'currency units') {
    const small = Math.abs(value) < 10_000;
    return money(BigInt(Math.round(value * 1_000_000)), currency, { compact: !small });
  }
  const digits = Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0;

  return number(value, digits);
}

/** The same with its sign. */
export function signedAmount(value: number, unit: Gain['unit'], currency: string, format: Format): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';

  return `${sign}${amountWords(Math.abs(value), unit, currency, format)}`;
}

/** What the amount counts: "clicks a day", "a day" for money. */
export function unitWords(unit: Gain['unit']): string {
  return unit === 'currency units' ? 'conversion value a day' : `${unit} a day`;
}

/** Units of a currency (a float: for reading, never for sums) as money. */
export function unitMoney(units: number, currency: string, { money }: Pick<Format, 'money'>): string {
  return money(BigInt(Math.round(units * 1_000_000)), currency);
}
