import type { BrandRule } from '@upbeat/core/brand';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { copyLines } from './copy-lines';
import type { CopyLine } from './copy-lines';
import type { Finding } from './findings';
import { checkCasing } from './fit/casing';
import { breachFinding } from './fit/fit-rule';
import type { Breach, FitContext } from './fit/fit-rule';
import { checkPerson } from './fit/person';
import { checkPunctuation } from './fit/punctuation';
import { checkReadingGrade, checkSentenceLength } from './fit/reading-grade';
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

/** Every brand rule against the copy of one channel. `names` keep their own spelling and capitals. */
export function brandFit(
  channel: Channel,
  fields: CopyFields,
  rules: readonly BrandRule[],
  names: readonly string[] = [],
): Fit {
  const lines = copyLines(channel, fields);
  const results = rules.map((rule) => {
    const findings = breaches(rule, lines, { names }).map((breach) => breachFinding(rule, breach));
    return { ruleId: rule.id, passes: findings.length === 0, findings };
  });

  return { rules: results, passing: results.filter(({ passes }) => passes).length, total: rules.length };
}

function breaches({ config }: BrandRule, lines: readonly CopyLine[], context: FitContext): Breach[] {
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
  }
}
