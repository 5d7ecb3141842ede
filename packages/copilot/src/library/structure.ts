import type { StructureTag } from './structure-tags';

type Phrase = [tag: StructureTag, words: string];

/** How a line opens; the first that applies is used. */
const OPENINGS: Phrase[] = [
  ['list', 'a counted list'],
  ['how_to', 'a how-to'],
  ['quote', 'words in quotation marks'],
  ['number', 'a number'],
  ['question', 'a question'],
  ['imperative', 'a direct call'],
  ['wh_opener', 'how, why or what'],
  ['story_he_she', 'one person’s story'],
  ['first_person', 'a first-person account'],
  ['superlative', 'the outermost case'],
  ['time_frame', 'a moment in time'],
  ['second_person', 'a word to the reader'],
];

/** How a line turns or ends; the first that applies is used. */
const TURNS: Phrase[] = [
  ['colon_reveal', 'then the answer after a colon'],
  ['contrast', 'then a turn'],
  ['curiosity_gap', 'then the surprise held back'],
  ['negation', 'then what it is not'],
  ['two_sentences', 'then a second beat'],
  ['exclamation', 'then a shout'],
];

const first = (phrases: Phrase[], tags: readonly StructureTag[]) => phrases.find(([tag]) => tags.includes(tag))?.[1];

/** One line of English on how a headline is built, from its tags: "a number, then the surprise held back". */
export function describeStructure(tags: readonly StructureTag[]): string {
  const start = first(OPENINGS, tags) ?? (tags.includes('short') ? 'a short plain statement' : 'a plain statement');
  const turn = first(TURNS, tags);

  return turn ? `${start}, ${turn}` : start;
}
