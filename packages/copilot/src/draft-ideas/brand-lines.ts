import { escapeRegExp } from './escape';
import type { DraftBrand } from './schema';

/** What the brand and the brief forbid in a line, prepared once per draft. */
export interface LineRules {
  forbidden: readonly RegExp[];
  headlineCase: 'sentence' | 'title' | null;
}

const PERSON = {
  first_singular: /(?<![\p{L}])(?:I|me|my|mine|myself)(?![\p{L}])/u,
  first_plural: /(?<![\p{L}])(?:we|us|our|ours|ourselves)(?![\p{L}])/iu,
  second: /(?<![\p{L}])(?:you|your|yours|yourself)(?![\p{L}])/iu,
  third: /(?<![\p{L}])(?:she|he|her|his|him|hers)(?![\p{L}])/iu,
} as const;
const MARKS = {
  exclamation: '!',
  question: '\\?',
  ellipsis: '(?:…|\\.\\.\\.)',
  emoji: '\\p{Extended_Pictographic}',
  ampersand: '&',
} as const;

function wholeWord(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(words.trim())}(?![\\p{L}\\p{N}])`, 'iu');
}

/** Rules that decide whether a line may stand: banned words, must-not-say, terms, person, punctuation; and the casing of headlines. */
export function lineRules(brand: DraftBrand, mustNotSay: readonly string[]): LineRules {
  const forbidden: RegExp[] = mustNotSay.filter((words) => words.trim() !== '').map(wholeWord);
  let headlineCase: LineRules['headlineCase'] = null;
  for (const { config } of brand.rules) {
    if (config.kind === 'banned') forbidden.push(...config.words.map(wholeWord));
    if (config.kind === 'term') forbidden.push(...config.insteadOf.map(wholeWord));
    if (config.kind === 'person') forbidden.push(PERSON[config.avoid]);
    if (config.kind === 'casing' && (config.field !== 'subject' || headlineCase === null)) headlineCase = config.style;
    if (config.kind === 'punctuation' && config.mark !== 'oxford_comma') {
      forbidden.push(new RegExp(`(?:${MARKS[config.mark]}[^]*){${config.max + 1}}`, 'u'));
    }
  }

  return { forbidden, headlineCase };
}

/** Whether no rule forbids the line. */
export function lineAllowed(line: string, rules: LineRules): boolean {
  return !rules.forbidden.some((rule) => rule.test(line));
}
