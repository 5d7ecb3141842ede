import { dateParts, datePattern } from './dates';
import { stem } from './stems';
import { phrasePattern, pieces } from './words';

export type AssertionKind = 'superlative' | 'guarantee' | 'free' | 'offer' | 'percentage' | 'money' | 'date' | 'number';

/** Something in a text that has to be true: a comparison, a promise, an offer or a figure. */
export interface Assertion {
  kind: AssertionKind;
  text: string;
  start: number;
  end: number;
  /** What two spellings of the same assertion share ("€1,200" and "1200 euro" both give "1200"). */
  keys: string[];
  /** What a plain number measures, as a stem, where that is a measure ("24 hours" -> "hour"); else null. */
  unit: string | null;
}

const SUPERLATIVES = phrasePattern(
  `best|number one|number 1|no. 1|no 1|cheapest|fastest|quickest|lowest|highest|largest|biggest|safest|easiest|simplest|strongest|finest|greatest|smartest|cleanest|brightest|lightest|longest-lasting|top-rated|top rated|best-selling|best-rated|world-class|market-leading|industry-leading|award-winning|leading|unbeatable|unbeaten|unrivalled|unrivaled|unmatched|unparalleled|second to none|most trusted|most popular|most advanced|most reliable|most loved|most affordable|most secure|most accurate|most complete|most powerful|most recommended`.split(
    '|',
  ),
);
const GUARANTEES = phrasePattern(
  'guarantee|guarantees|guaranteed|money-back|money back|risk-free|risk free|no risk|without risk|zero risk|foolproof|fail-safe|never fails'.split(
    '|',
  ),
);
const OFFERS = phrasePattern(
  'discount|discounts|discounted|cashback|cash back|voucher|vouchers|coupon|coupons|bonus|bonuses|giveaway|half price|half-price|two for one|money off|on sale|refund|refunds|refunded'.split(
    '|',
  ),
);
/** Uses of these words that compare or promise nothing. */
const HARMLESS =
  /\b(?:at best|best (?:before|practice|practices|wishes|regards|of luck|friend|friends)|your best|best way|feel free|free (?:time|up|from|of|will|choice)|set free|leading to|at (?:lowest|highest))\b/giu;

const MEASURES =
  'second|sec|minute|min|hour|day|night|week|month|quarter|year|mile|kilometre|kilometer|km|metre|meter|litre|liter|kilo|kg|gram|degree';
const SPOKEN = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = '\\d+(?:[.,\\u202f\\u00a0]\\d+)*';
const CURRENCY = '(?:[$€£¥₹]|\\b(?:EUR|USD|GBP|CHF|AUD|CAD)\\b)';
const CURRENCY_AFTER = '(?:[€$£¥]|(?:EUR|USD|GBP|CHF|euros?|pounds?|dollars?|pence|cents?|francs?)(?![\\p{L}]))';

/** In this order; a later kind never claims text that an earlier one holds. */
const PATTERNS: readonly (readonly [AssertionKind, RegExp])[] = [
  ['guarantee', new RegExp(GUARANTEES, 'giu')],
  ['superlative', new RegExp(`${SUPERLATIVES}|(?<![\\p{L}\\p{N}])#\\s?1(?![\\p{L}\\p{N}])`, 'giu')],
  ['offer', new RegExp(OFFERS, 'giu')],
  ['free', /(?<![\p{L}\p{N}-])(?:free|gratis)(?![\p{L}\p{N}]|-\p{L})/giu],
  ['date', datePattern()],
  ['percentage', new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}\\s?(?:%|per ?cent\\b|percentage points?\\b)`, 'giu')],
  ['money', new RegExp(`${CURRENCY}\\s?${NUMBER}[kKmM]?|(?<![\\p{L}\\p{N}])${NUMBER}\\s?${CURRENCY_AFTER}`, 'giu')],
  [
    'number',
    new RegExp(
      `(?<![\\p{L}\\p{N}.,])${NUMBER}(?:/\\d+)?(?![\\p{N}]|\\p{L}\\p{L}\\p{L})[xX×]?|(?<![\\p{L}\\p{N}-])(?:${SPOKEN.join('|')})(?=[\\s-](?:${MEASURES})s?(?!\\p{L}))`,
      'giu',
    ),
  ],
];
const MEASURED = new RegExp(`^[\\s-]?(${MEASURES})s?(?!\\p{L})`, 'iu');

/** Every assertion in a text, by position. */
export function findAssertions(text: string): Assertion[] {
  const taken: { start: number; end: number }[] = pieces(text, HARMLESS);
  const found: Assertion[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const piece of pieces(text, pattern)) {
      if (taken.some(({ start, end }) => piece.start < end && start < piece.end)) continue;
      taken.push(piece);
      found.push({ kind, ...piece, keys: keysOf(kind, piece.text), unit: unitOf(kind, text.slice(piece.end)) });
    }
  }

  return found.toSorted((a, b) => a.start - b.start);
}

function unitOf(kind: AssertionKind, rest: string): string | null {
  const measure = kind === 'number' ? MEASURED.exec(rest)?.[1] : undefined;

  return measure === undefined ? null : stem(measure);
}

function keysOf(kind: AssertionKind, text: string): string[] {
  if (kind === 'date') return dateParts(text);
  if (kind === 'guarantee') return [/guarantee/i.test(text) ? 'guarantee' : text.toLowerCase().replace(/[\s-]+/g, ' ')];
  if (kind === 'superlative') return [rankKey(text)];
  if (kind === 'free') return ['free'];
  if (kind === 'offer')
    return [
      text
        .toLowerCase()
        .replace(/[\s-]+/g, ' ')
        .replace(/(?:e?s|ed)$/, ''),
    ];
  const spoken = SPOKEN.indexOf(text.toLowerCase());
  if (spoken >= 0) return [String(spoken + 2)];

  return [plainNumber(text)];
}

function rankKey(text: string): string {
  return /^(?:#\s?1|no\.? 1|number (?:one|1))$/i.test(text) ? '#1' : text.toLowerCase().replace(/[\s-]+/g, ' ');
}

/** One spelling of a number: thousands marks go, a decimal comma becomes a point, closing zeros of a fraction fall away. */
function plainNumber(text: string): string {
  const digits = (/\d[\d.,/\u202f\u00a0]*/.exec(text)?.[0] ?? '').replace(/[\u202f\u00a0]/g, '').replace(/[.,]$/, '');
  const whole = digits.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');

  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}

/** A date in copy may leave out the year; every other assertion must be the same throughout, in the same measure. */
export function isSameAssertion(asserted: Assertion, source: Assertion): boolean {
  if (asserted.kind !== source.kind || !isSameMeasure(asserted, source)) return false;

  return asserted.keys.every((key) => source.keys.includes(key));
}

function isSameMeasure(a: Assertion, b: Assertion): boolean {
  return a.unit === null || b.unit === null || a.unit === b.unit;
}
