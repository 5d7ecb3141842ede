/**
 * Money is whole micros (a millionth of the currency unit) with an ISO 4217 code, a bigint in code
 * and text in JSON, because sums pass 2^53.
 */
export type Micros = bigint;

const DECIMAL = /^(-?)(\d+)(?:\.(\d*))?$/;

/** Parses a plain decimal ("1072.45") to micros, rounding half away from zero at the millionth. Null when it is not a number. */
export function parseMicros(decimal: string): Micros | null {
  const match = DECIMAL.exec(decimal.trim());
  if (!match) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const padded = `${fraction}0000000`;
  let micros = BigInt(whole) * 1_000_000n + BigInt(padded.slice(0, 6));
  if (padded.charAt(6) >= '5') micros += 1n;
  return sign ? -micros : micros;
}

/** Micros as a plain decimal with six places at most and at least two ("1072.45"). */
export function microsToDecimal(micros: Micros): string {
  const negative = micros < 0n;
  const absolute = negative ? -micros : micros;
  const fraction = (absolute % 1_000_000n)
    .toString()
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${negative ? '-' : ''}${absolute / 1_000_000n}.${fraction}`;
}

/** Micros as a float of currency units: for ratios and charts only, never for sums. */
export function microsToUnits(micros: Micros): number {
  return Number(micros) / 1_000_000;
}

/** Money for people: locale-aware, with the currency; `compact` gives "$528k", `whole` "$527,614". */
export function formatMoney(
  micros: Micros,
  currency: string,
  locale: string,
  options: { compact?: boolean; whole?: boolean } = {},
): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: options.compact ? 'compact' : 'standard',
    maximumFractionDigits: options.whole ? 0 : options.compact ? 1 : 2,
    minimumFractionDigits: options.compact || options.whole ? 0 : 2,
  }).format(microsToUnits(micros));
}
