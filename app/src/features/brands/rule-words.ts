import type { BrandRuleConfig, BrandRuleKind, Severity, StyleChoice } from '@upbeat/core/brand';

/** What a rule reads: how things are written, or how they sound. */
export type RuleGroup = 'mechanical' | 'stylistic';
export const RULE_GROUPS: Record<RuleGroup, string> = { mechanical: 'How it is written', stylistic: 'How it sounds' };

/** Kinds of voice rule, in the order the brand page shows them. */
export const RULE_KINDS: Record<BrandRuleKind, { name: string; about: string; group: RuleGroup }> = {
  term: { name: 'Terms', about: 'One word for one thing', group: 'mechanical' },
  banned: { name: 'Banned words', about: 'Words the brand never writes, in any form', group: 'mechanical' },
  names: { name: 'Names', about: 'Names and codes that keep their own spelling and capitals', group: 'mechanical' },
  casing: { name: 'Casing', about: 'Sentence case or title case', group: 'mechanical' },
  punctuation: { name: 'Punctuation', about: 'Marks the brand uses sparingly or not at all', group: 'mechanical' },
  style: { name: 'House style', about: 'Lists, dashes and numbers', group: 'mechanical' },
  reading_grade: { name: 'Reading grade', about: 'How hard the longer fields may be to read', group: 'stylistic' },
  sentence_length: { name: 'Sentence length', about: 'How long a sentence may be', group: 'stylistic' },
  person: { name: 'Person', about: 'Who speaks, and to whom', group: 'stylistic' },
  contraction: { name: 'Contractions', about: 'Whether “it is” becomes “it’s”', group: 'stylistic' },
  passive: { name: 'Passive voice', about: 'Whether it is said who does it', group: 'stylistic' },
};
export const KIND_CHOICES = Object.entries(RULE_KINDS).map(([value, { name }]) => ({ value, label: name }));

export const CONTRACTION_STYLES = {
  expand: 'Spelled out: it is, do not',
  contract: 'Shortened: it’s, don’t',
} as const;

/** Each choice of house style as a sentence. */
export const STYLE_SENTENCES: Record<StyleChoice, string> = {
  serial_comma: 'A comma before the last part of a list: a, b, and c.',
  no_dash: 'No dashes between words.',
  em_dash: 'Dashes are long and closed: a—b.',
  en_dash: 'Dashes are short and spaced: a – b.',
  figures: 'Numbers from 2 up in figures.',
  words_to_ten: 'Numbers up to ten in words.',
};

export const MARK_NAMES = {
  exclamation: ['exclamation mark', 'exclamation marks'],
  question: ['question mark', 'question marks'],
  ellipsis: ['ellipsis', 'ellipses'],
  emoji: ['emoji', 'emoji'],
  ampersand: ['ampersand', 'ampersands'],
  oxford_comma: ['Oxford comma', 'Oxford commas'],
} as const;

export const PERSON_NAMES = {
  first_singular: 'I, me, my',
  first_plural: 'we, us, our',
  second: 'you, your',
  third: 'he, she, they',
} as const;

export const CASING_FIELDS = { headline: 'Headlines', subject: 'Subject lines', all: 'All fields' } as const;

/** What a rule of each severity does to copy, in words. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  block: 'Blocks approval',
  warn: 'Warns',
  note: 'Notes',
};

/** A rule as a sentence: "Write “sign up”, not “register” or “enrol”." */
export function ruleSentence(config: BrandRuleConfig): string {
  const quoted = (words: readonly string[]): string =>
    words
      .map((word) => `“${word}”`)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1');
  switch (config.kind) {
    case 'term':
      return `Write “${config.use}”, not ${quoted(config.insteadOf)}.`;
    case 'banned':
      return `Never write ${quoted(config.words)}.`;
    case 'casing':
      return `${CASING_FIELDS[config.field]} in ${config.style} case.`;
    case 'punctuation': {
      const [one, many] = MARK_NAMES[config.mark];
      return config.max === 0 ? `No ${many}.` : `At most ${config.max} ${config.max === 1 ? one : many} a line.`;
    }
    case 'reading_grade':
      return `Readable at school grade ${config.max} or below.`;
    case 'sentence_length':
      return `Sentences of ${config.maxWords} words at most.`;
    case 'person':
      return `Never speak as or of ${PERSON_NAMES[config.avoid]}.`;
    case 'contraction':
      return config.style === 'expand'
        ? 'Write “it is” and “do not”, no contractions.'
        : 'Contract: “it’s” and “don’t”, not “it is” and “do not”.';
    case 'passive':
      return config.max === 0
        ? 'No passive voice.'
        : `At most ${config.max} passive ${config.max === 1 ? 'verb' : 'verbs'} an entry.`;
    case 'style':
      return STYLE_SENTENCES[config.choice];
    case 'names':
      return `${quoted(config.words).replace(/ or ([^ ]*)$/, ' and $1')} ${config.words.length === 1 ? 'keeps its' : 'keep their'} own spelling.`;
  }
}
