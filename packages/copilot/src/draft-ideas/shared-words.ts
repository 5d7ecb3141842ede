import { entriesOf } from '../guard/check-idea';
import { wordsWithStems } from '../retrieve/tokenise';

/** From this many common content words a reference speaks of what the idea speaks of; fewer is chance, and it lends its pattern only. */
export const SUBJECT_WORDS = 2;

/** Words that stand in any headline: to share "see" or "people" says nothing of a common subject. */
const COMMON = new Set(
  wordsWithStems(
    `see saw look watch show tell say said ask know think feel like love want need get give take make made go come keep put use try
    find start stop open opening happen change work help let turn become seem call people person someone anyone everyone everything
    something anything nothing thing things way ways one ones man woman men women guy girl boy kid kids day days time today now year
    years week world life good bad new old best better great big little real really right first last next long much many lot lots even
    never always still ever back away around also another every already page line word words today question answer here's there's that's
    what's it's don't doesn't didn't can't won't isn't i'm you're they're he's she's`,
  ).map(({ stem }) => stem),
);

/** An idea as far as its words are read; copy by channel and field. */
export interface SaidIdea {
  title: string;
  copy: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Content words of a reference's headline that an idea says too, as the headline writes them, each once. */
export function sharedWords(idea: SaidIdea, headline: string): string[] {
  const said = new Set(
    wordsWithStems([idea.title, ...entriesOf(idea.copy).map(({ text }) => text)].join('\n')).map(({ stem }) => stem),
  );
  const byStem = new Map(wordsWithStems(headline).map(({ word, stem }) => [stem, word]));

  return [...byStem].filter(([stem]) => said.has(stem) && !COMMON.has(stem)).map(([, word]) => word);
}
