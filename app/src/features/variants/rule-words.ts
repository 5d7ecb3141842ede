import type { BrandRule } from '@upbeat/core/brand';

const MARKS = {
  exclamation: 'exclamation marks',
  question: 'question marks',
  ellipsis: 'ellipses',
  emoji: 'emoji',
  ampersand: 'ampersands',
  oxford_comma: 'Oxford commas',
};
const PERSONS = {
  first_singular: '“I”',
  first_plural: '“we”',
  second: '“you”',
  third: '“they”',
};
const FIELDS = { headline: 'Headlines', subject: 'Subjects', all: 'All lines' };

/** A brand rule in a few words. */
export function ruleWords({ config }: BrandRule): string {
  switch (config.kind) {
    case 'term':
      return `“${config.use}” instead of ${config.insteadOf.map((word) => `“${word}”`).join(', ')}`;
    case 'banned':
      return `Never ${config.words.map((word) => `“${word}”`).join(', ')}`;
    case 'casing':
      return `${FIELDS[config.field]} in ${config.style} case`;
    case 'punctuation':
      return config.max === 0 ? `No ${MARKS[config.mark]}` : `At most ${config.max} ${MARKS[config.mark]}`;
    case 'reading_grade':
      return `Reading grade at most ${config.max}`;
    case 'sentence_length':
      return `Sentences of at most ${config.maxWords} words`;
    case 'person':
      return `Not in the person of ${PERSONS[config.avoid]}`;
  }
}
