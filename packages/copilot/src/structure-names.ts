import { z } from 'zod';
import type { StructureTag } from './library/structure-tags';

/** Structures of a line that can be borrowed from a reference without borrowing what it says. */
export const STRUCTURES = [
  'number',
  'question',
  'how_to',
  'story_he_she',
  'first_person',
  'second_person',
  'colon_reveal',
  'quote',
  'two_sentences',
  'contrast',
  'negation',
  'curiosity_gap',
  'time_frame',
  'superlative',
  'imperative',
  'short',
] as const;
export const StructureSchema = z.enum(STRUCTURES);
export type Structure = z.infer<typeof StructureSchema>;

/** Structures in the words a card shows ("Borrowed: the exact count"). */
export const STRUCTURE_NAMES: Record<Structure, string> = {
  number: 'the exact figure',
  question: 'the question',
  how_to: 'the how-to opening',
  story_he_she: 'a person and what happened next',
  first_person: 'a person speaking for themselves',
  second_person: 'speaking to the reader',
  colon_reveal: 'the set-up, colon, answer',
  quote: 'words in quotation marks',
  two_sentences: 'a short sentence and another that answers it',
  contrast: 'one thing set against another',
  negation: 'saying what is not there',
  curiosity_gap: 'holding the answer back for a line',
  time_frame: 'naming the moment',
  superlative: 'the outermost case',
  imperative: 'opening on the verb',
  short: 'few words',
};

/** The same words for every tag that wording is measured by, those that nothing borrows included. */
export const TAG_NAMES: Record<StructureTag, string> = {
  ...STRUCTURE_NAMES,
  list: 'the counted list',
  wh_opener: 'opening with how, why or what',
  all_caps_word: 'a word in capitals',
  exclamation: 'the exclamation mark',
};
