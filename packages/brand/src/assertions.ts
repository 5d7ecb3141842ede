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
const HARMLESS = new RegExp(
  [
    'at best|best (?:before|practice|practices|wishes|regards|of luck|friend|friends)|(?:your|our|my|his|her|their|its) (?:very |level )?best|(?:does?|did|doing|tr(?:y|ies|ied)) the best|best way',
    'feel free|free (?:time|up|from|of|will|choice|spirits?|rein|hand|kick|fall)|(?:set|sets|setting|break|breaks|roam|roams|run|runs)(?: \\p{L}+){0,3} free',
    'leading (?:to|up|off|the way|into)|at (?:lowest|highest)',
    "(?:loan|bank|credit|export|state|rent|personal|motor|surety|parent) guarantees?|guarantee (?:fund|scheme|agency|letter|period|card|form|certificate)s?|(?:no|without|not an?|cannot|can['’]t) guarantees?",
    '(?:pages?|steps?|lessons?|chapters?|parts?|sections?|rooms?|gates?|lines?|floors?|levels?|platforms?|questions?|versions?|figures?|tables?|rows?|weeks?|days?|stages?|tiers?|phases?|articles?|paragraphs?) \\d+(?:\\s?(?:,|and|or|to|of|–|-)\\s?\\d+)*',
    '(?:in|your|the|early|mid|late) (?:\\p{L}+ )?\\d0s|0\\d{2,4}[ -]\\d{3,4}(?:[ -]\\d{2,4})?|\\d{3}-\\d{3}-\\d{4}|turn(?:ing|ed|s)? \\d{2}',
  ]
    .map((uses) => `(?<![\\p{L}\\p{N}])(?:${uses})(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);
const COUNTED = 'two|three|four|five|six|seven|eight|nine|ten|\\d+';
const BETTER =
  'better|safer|cheaper|faster|quicker|lower|higher|easier|simpler|stronger|fairer|bigger|smarter|lighter|cleaner|kinder|fresher|healthier|cooler|longer|softer|tastier|more \\p{L}+';
/** Words in -est that rank nothing. */
const NO_RANK =
  'latest|nearest|closest|newest|oldest|youngest|earliest|modest|honest|forest|harvest|interest|invest|request|suggest|contest|protest|digest|earnest|conquest|inquest|midwest|southwest|northwest|arrest|behest|manifest|everest|amethyst';
/** Other ways to rank: "the freshest", "twice as fast", "nine out of ten", "nobody offers a safer one". */
const RANKS = [
  `(?<=(?<![\\p{L}])(?:the|[\\p{L}]+['’]s)\\s)(?!(?:${NO_RANK})(?!\\p{L}))\\p{L}{3,}est(?!\\p{L})`,
  '(?<=(?<![\\p{L}])the\\s)most (?!of|part|recent|common)\\p{L}{4,}',
  `(?<![\\p{L}])(?:twice|double|triple|half|(?:${COUNTED}) times) (?:as \\p{L}+|the (?:\\p{L}+)|(?:more|less|faster|longer|better|cheaper|stronger|lighter))(?!\\p{L})`,
  `(?<![\\p{L}\\p{N}])(?:one|${COUNTED}) (?:out of|in|of) (?:every )?(?:${COUNTED}|hundred)(?![\\p{L}\\p{N}])`,
  `(?<=(?<![\\p{L}])(?:nobody|no one|no other|nothing|none)(?![\\p{L}])[^.!?]{1,40}\\s)(?:${BETTER})(?!\\p{L})`,
].join('|');

const MEASURES =
  'second|sec|minute|min|hour|day|night|week|month|quarter|year|mile|kilometre|kilometer|km|metre|meter|litre|liter|kilo|kg|gram|degree';
const SPOKEN = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = '\\d+(?:[.,\\u202f\\u00a0]\\d+)*';
const CURRENCY = '(?:[$€£¥₹]|\\b(?:EUR|USD|GBP|CHF|AUD|CAD)\\b)';
const CURRENCY_AFTER = '(?:[€$£¥]|(?:EUR|USD|GBP|CHF|euros?|pounds?|dollars?|pence|cents?|francs?)(?![\\p{L}]))';

/** In this order; a later kind never claims text that an earlier one holds. */
const PATTERNS: readonly (readonly [AssertionKind, RegExp])[] = [
  ['guarantee', new RegExp(GUARANTEES, 'giu')],
  ['superlative', new RegExp(`${SUPERLATIVES}|(?<![\\p{L}\\p{N}])#\\s?1(?![\\p{L}\\p{N}])|${RANKS}`, 'giu')],
  ['offer', new RegExp(OFFERS, 'giu')],
  ['free', /(?<![\p{L}\p{N}-])(?:free|gratis)(?![\p{L}\p{N}]|-\p{L})/giu],
  ['date', datePattern()],
  ['percentage', new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}\\s?(?:%|per ?cent\\b|percentage points?\\b)`, 'giu')],
  ['money', new RegExp(`${CURRENCY}\\s?${NUMBER}[kKmM]?|(?<![\\p{L}\\p{N}])${NUMBER}\\s?${CURRENCY_AFTER}`, 'giu')],
  [
    'number',
    new RegExp(
      `(?<![\\p{L}\\p{N}-])zero(?=[\\s-](?!in|on|or|to|tolerance)\\p{L})|(?<![\\p{L}\\p{N}.,])${NUMBER}(?:/\\d+)?(?![\\p{N}]|\\p{L}\\p{L}\\p{L})[xX×]?|(?<![\\p{L}\\p{N}-])(?:${SPOKEN.join('|')})(?=[\\s-](?:${MEASURES})s?(?!\\p{L}))`,
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
  if (/^zero$/i.test(text)) return ['0'];
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
