import type { StructureTag } from './structure-tags';

/** What "What worked" calls each measured wording feature. */
export const FEATURE_NAMES: Record<StructureTag, string> = {
  story_he_she: 'A story about him or her',
  first_person: 'Told in the first person',
  second_person: 'Speaks to you',
  number: 'A number in figures',
  list: 'A counted list',
  time_frame: 'Names a time',
  superlative: 'A superlative',
  curiosity_gap: 'Holds the answer back',
  contrast: 'A turn (but, instead, until)',
  negation: 'A negation',
  quote: 'Words in quotation marks',
  two_sentences: 'Two sentences or more',
  how_to: 'Opens as a how-to',
  wh_opener: 'Opens with how, why or what',
  imperative: 'Opens with a command',
  question: 'A question',
  colon_reveal: 'A colon, then the answer',
  short: 'Under 50 characters',
  all_caps_word: 'A word in capitals',
  exclamation: 'An exclamation mark',
};
