import type { BrandRuleConfig, BrandRuleKind, Severity } from '@upbeat/core/brand';

/** Kinds of voice rule, in the order the brand page shows them. */
export const RULE_KINDS: Record<BrandRuleKind, { name: string; about: string }> = {
  term: { name: 'Terms', about: 'One word for one thing' },
  banned: { name: 'Banned words', about: 'Words the brand never writes' },
  casing: { name: 'Casing', about: 'Sentence case or title case' },
  punctuation: { name: 'Punctuation', about: 'Marks the brand uses sparingly or not at all' },
  reading_grade: { name: 'Reading grade', about: 'How hard the longer fields may be to read' },
  sentence_length: { name: 'Sentence length', about: 'How long a sentence may be' },
  person: { name: 'Person', about: 'Who speaks, and to whom' },
};
export const KIND_CHOICES = Object.entries(RULE_KINDS).map(([value, { name }]) => ({ value, label: name }));

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
  }
}
