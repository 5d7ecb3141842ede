import { entriesOf } from '../guard/check-idea';
import { wordsWithStems } from '../retrieve/tokenise';

/** From this many common content words a reference speaks of what the idea speaks of; fewer is chance, and it lends its pattern only. */
export const SUBJECT_WORDS = 2;

/** An idea as far as its words are read; copy by channel and field. */
export interface SaidIdea {
  title: string;
  body: string;
  copy: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Content words of a reference's headline that an idea says too, as the headline writes them, each once. */
export function sharedWords(idea: SaidIdea, headline: string): string[] {
  const said = new Set(
    wordsWithStems([idea.title, idea.body, ...entriesOf(idea.copy).map(({ text }) => text)].join('\n')).map(
      ({ stem }) => stem,
    ),
  );
  const byStem = new Map(wordsWithStems(headline).map(({ word, stem }) => [stem, word]));

  return [...byStem].filter(([stem]) => said.has(stem)).map(([, word]) => word);
}
