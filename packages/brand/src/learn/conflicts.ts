import type { BrandRule, BrandRuleConfig, StyleChoice } from '@upbeat/core/brand';

const FAMILIES: Readonly<Record<StyleChoice, string>> = {
  serial_comma: 'list',
  no_dash: 'dash',
  em_dash: 'dash',
  en_dash: 'dash',
  figures: 'numbers',
  words_to_ten: 'numbers',
};

/** What a rule decides: two rules on one subject that differ say otherwise. Terms and banned words are compared word by word. */
function subjectOf(config: BrandRuleConfig): string | null {
  switch (config.kind) {
    case 'casing':
      return `casing.${config.field}`;
    case 'punctuation':
      return config.mark === 'oxford_comma' ? 'list' : `mark.${config.mark}`;
    case 'style':
      return FAMILIES[config.choice];
    case 'person':
      return `person.${config.avoid}`;
    case 'contraction':
    case 'passive':
    case 'reading_grade':
    case 'sentence_length':
      return config.kind;
    default:
      return null;
  }
}

const lower = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()));

/** Whether a standing rule says what a proposal says. A list of banned words is the same where it holds all of them. */
export function isSameRule(proposed: BrandRuleConfig, standing: BrandRuleConfig): boolean {
  if (proposed.kind === 'banned' && standing.kind === 'banned') {
    const banned = lower(standing.words);
    return proposed.words.every((word) => banned.has(word.toLowerCase()));
  }
  if (proposed.kind === 'term' && standing.kind === 'term') {
    const replaced = lower(standing.insteadOf);
    return (
      proposed.use.toLowerCase() === standing.use.toLowerCase() &&
      proposed.insteadOf.some((word) => replaced.has(word.toLowerCase()))
    );
  }
  const subject = subjectOf(proposed);

  return (
    subject !== null && subject === subjectOf(standing) && JSON.stringify(proposed) === sortedLike(proposed, standing)
  );
}

/** The standing configuration with its keys in the order of the proposal's, so that stored and made ones compare. */
function sortedLike(proposed: BrandRuleConfig, standing: BrandRuleConfig): string {
  const keys = Object.keys(proposed);
  const entries = Object.entries(standing).toSorted(([a], [b]) => keys.indexOf(a) - keys.indexOf(b));

  return JSON.stringify(Object.fromEntries(entries));
}

/** Ids of the rules that say otherwise than a proposal: another choice on the same subject, or a word that one wants and the other forbids. */
export function againstRules(proposed: BrandRuleConfig, rules: readonly BrandRule[]): string[] {
  return rules.filter(({ config }) => !isSameRule(proposed, config) && isAgainst(proposed, config)).map(({ id }) => id);
}

function isAgainst(proposed: BrandRuleConfig, standing: BrandRuleConfig): boolean {
  if (proposed.kind === 'term') {
    if (standing.kind === 'term') return lower(standing.insteadOf).has(proposed.use.toLowerCase());
    return standing.kind === 'banned' && lower(standing.words).has(proposed.use.toLowerCase());
  }
  if (proposed.kind === 'banned')
    return standing.kind === 'term' && lower(proposed.words).has(standing.use.toLowerCase());
  const subject = subjectOf(proposed);

  return subject !== null && subject === subjectOf(standing);
}
