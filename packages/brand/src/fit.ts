import type { BrandRule, BrandRuleKind } from '@upbeat/core/brand';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { copyLines } from './copy-lines';
import type { CopyLine } from './copy-lines';
import type { Finding } from './findings';
import { checkCasing } from './fit/casing';
import { checkContraction } from './fit/contraction';
import { breachFinding } from './fit/fit-rule';
import type { Breach, FitContext } from './fit/fit-rule';
import { checkPassive } from './fit/passive';
import { checkPerson } from './fit/person';
import { checkPunctuation } from './fit/punctuation';
import { checkReadingGrade, checkSentenceLength } from './fit/reading-grade';
import { checkStyle } from './fit/style';
import { checkBanned, checkTerm } from './fit/terms';

/** One brand rule against one piece of copy. */
export interface RuleFit {
  ruleId: string;
  passes: boolean;
  findings: Finding[];
}

/** Fit is counted per rule, never as one score. */
export interface Fit {
  rules: RuleFit[];
  passing: number;
  total: number;
}

/** Kinds whose words and formulas are English: copy in another language is not judged by them. */
const ENGLISH_ONLY: ReadonlySet<BrandRuleKind> = new Set<BrandRuleKind>([
  'reading_grade',
  'person',
  'contraction',
  'passive',
  'style',
]);

/** Words that a brand's rules allow in their own spelling. */
export function allowedNames(rules: readonly BrandRule[]): string[] {
  return rules.flatMap(({ config }) => (config.kind === 'names' ? config.words : []));
}

/**
 * Every brand rule against the copy of one channel. `names` keep their own spelling and capitals; a rule that only allows
 * names checks nothing and is not counted. Rules bound to English leave copy of another `locale` alone and count as passing.
 */
export function brandFit(
  channel: Channel,
  fields: CopyFields,
  rules: readonly BrandRule[],
  names: readonly string[] = [],
  locale = 'en',
): Fit {
  const lines = copyLines(channel, fields);
  const context: FitContext = { names: [...names, ...allowedNames(rules)], locale };
  const results = rules
    .filter(({ config }) => config.kind !== 'names')
    .map((rule) => {
      const findings = breaches(rule, lines, context).map((breach) => breachFinding(rule, breach));
      return { ruleId: rule.id, passes: findings.length === 0, findings };
    });

  return { rules: results, passing: results.filter(({ passes }) => passes).length, total: results.length };
}

function breaches({ config }: BrandRule, lines: readonly CopyLine[], context: FitContext): Breach[] {
  if (ENGLISH_ONLY.has(config.kind) && !isEnglish(context.locale)) return [];
  switch (config.kind) {
    case 'term':
      return checkTerm(config, lines);
    case 'banned':
      return checkBanned(config, lines);
    case 'casing':
      return checkCasing(config, lines, context);
    case 'punctuation':
      return checkPunctuation(config, lines);
    case 'reading_grade':
      return checkReadingGrade(config, lines);
    case 'sentence_length':
      return checkSentenceLength(config, lines);
    case 'person':
      return checkPerson(config, lines);
    case 'contraction':
      return checkContraction(config, lines);
    case 'passive':
      return checkPassive(config, lines);
    case 'style':
      return checkStyle(config, lines);
    case 'names':
      return [];
  }
}

/** Whether a locale ("en-IE") is English. */
function isEnglish(locale: string): boolean {
  return /^en(?:[-_]|$)/i.test(locale);
}
