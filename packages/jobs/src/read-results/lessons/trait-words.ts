import { structureTagsOf } from '@upbeat/copilot/library/structure-tags';
import type { StructureTag } from '@upbeat/copilot/library/structure-tags';
import type { Channel } from '@upbeat/core/channels';

/** What a headline with a trait does, after "headlines that". */
const DOES: Record<StructureTag, string> = {
  story_he_she: 'tell of him or her',
  first_person: 'speak in the first person',
  second_person: 'speak to the reader',
  number: 'name a number',
  list: 'announce a counted list',
  time_frame: 'name a time',
  superlative: 'use a superlative',
  curiosity_gap: 'hold the answer back',
  contrast: 'turn on a “but” or “instead”',
  negation: 'say what is not there',
  quote: 'quote somebody',
  two_sentences: 'run over two sentences',
  how_to: 'open as a how-to',
  wh_opener: 'open with how, why or what',
  imperative: 'open with a command',
  question: 'ask a question',
  colon_reveal: 'answer after a colon',
  short: 'stay under 50 characters',
  all_caps_word: 'put a word in capitals',
  exclamation: 'exclaim',
};

const isTag = (trait: string): trait is StructureTag => trait in DOES;

/** Traits of the wording that a headline has and none of the others has. */
export function ownTraits(headline: string, others: readonly string[]): StructureTag[] {
  const taken = new Set(others.flatMap(structureTagsOf));

  return structureTagsOf(headline).filter((tag) => !taken.has(tag));
}

/** "name a number and speak to the reader"; empty for traits that are none. */
export function traitsInWords(traits: readonly string[]): string {
  const words = traits.filter(isTag).map((tag) => DOES[tag]);
  const last = words.at(-1) ?? '';

  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** What the first line of a channel's copy is called, in the plural. */
export const LINES: Record<Channel, string> = {
  google_rsa: 'headlines',
  google_pmax: 'headlines',
  meta_feed: 'headlines',
  linkedin_image: 'headlines',
  tiktok_feed: 'captions',
  x_post: 'posts',
  email: 'subject lines',
  sms: 'messages',
  push: 'titles',
};
