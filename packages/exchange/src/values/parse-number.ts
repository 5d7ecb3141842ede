import { microsToDecimal, parseMicros } from '@upbeat/core/money';
import type { Parsed } from './cell';
import { bad, good } from './cell';

export type DecimalMark = 'point' | 'comma';

/** Nothing an ad account reports in a day reaches this. */
const LIMIT = 10n ** 15n;
const SCALE = 1_000_000n;

/** Thousands may be parted by the other mark, an apostrophe or any space a spreadsheet writes (plain, no-break, narrow no-break, thin). */
const SHAPES: Readonly<Record<DecimalMark, RegExp>> = {
  point:
    /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:(?:['’]\d{3})+|(?:[ \u00a0\u202f\u2009]\d{3})+))(?:\.\d*)?$|^\.\d+$/,
  comma: /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:(?:['’]\d{3})+|(?:[ \u00a0\u202f\u2009]\d{3})+))(?:,\d*)?$|^,\d+$/,
};
const OTHER: Readonly<Record<DecimalMark, DecimalMark>> = { point: 'comma', comma: 'point' };

/** True when a figure (no sign, no currency) can be read with this decimal mark. */
export function fitsMark(figure: string, mark: DecimalMark): boolean {
  return SHAPES[mark].test(figure);
}

/**
 * A figure as whole millionths, exactly; digits past the sixth decimal round half away from zero.
 * Parentheses and a leading or trailing minus make it negative.
 */
export function parseScaled(cell: string, mark: DecimalMark): Parsed<bigint> {
  let figure = cell.trim().replace(/\u2212/g, '-');
  const accounting = /^\((.*)\)$/.exec(figure);
  const minus = /^-\s*(.*)$/.exec(figure) ?? /^(.*\d)-$/.exec(figure);
  const negative = accounting !== null || minus !== null;
  figure = (accounting?.[1] ?? minus?.[1] ?? figure).trim().replace(/^\+/, '');

  if (!fitsMark(figure, mark)) return bad(explainMisfit(figure, mark));
  const plain = mark === 'point' ? figure.replace(/[^\d.]/g, '') : figure.replace(/[^\d,]/g, '').replace(',', '.');
  const scaled = parseMicros(plain.startsWith('.') ? `0${plain}` : plain);
  if (scaled === null) return bad('is not a number');
  if (scaled >= LIMIT * SCALE) return bad('is larger than any real figure (10^15 or more)');
  return good(negative ? -scaled : scaled);
}

/** A count: whole and not negative. */
export function parseCount(cell: string, mark: DecimalMark): Parsed<number> {
  const scaled = parseScaled(cell, mark);
  if (!scaled.ok) return scaled;
  if (scaled.value < 0n) return bad('is negative');
  if (scaled.value % SCALE !== 0n) return bad('is not a whole number');
  return good(Number(scaled.value / SCALE));
}

/** Whole millionths as the shortest plain decimal ("3", "0.5", "-1.25"). */
export function scaledToDecimal(scaled: bigint): string {
  return microsToDecimal(scaled).replace(/\.?0+$/, '');
}

function explainMisfit(figure: string, mark: DecimalMark): string {
  if (/%$/.test(figure)) return 'is a percentage, not a figure';
  if (/^\d[\d.,]*e[+-]?\d+$/i.test(figure))
    return 'is in scientific notation, so digits are lost; export again without opening the file in a spreadsheet';
  if (/^(nan|[+-]?inf(inity)?)$/i.test(figure)) return 'is not a number';
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME\?|NUM)/i.test(figure)) return 'is a spreadsheet error, not a number';
  if (fitsMark(figure, OTHER[mark])) {
    return `is written with a decimal ${OTHER[mark]}, while the file uses a decimal ${mark}`;
  }
  return /\d/.test(figure) ? 'is not a number that can be read' : 'is text, not a number';
}
