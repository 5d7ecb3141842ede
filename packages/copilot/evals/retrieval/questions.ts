import type { ArchiveArm } from '../../src/library/archive-file';
import { groupBy } from '../../src/library/group-by';
import type { Split } from '../../src/library/split';
import { splitOf } from '../../src/library/split';
import { randomFrom, shuffled } from '../../src/random';
import type { IndexedHeadline } from '../../src/retrieve/library-index';
import { wordsWithStems } from '../../src/retrieve/tokenise';
import { textKey } from '../headlines/trained-on';

/** A question with the headlines that answer it; `leftOut` may not be counted either way. */
export interface Question {
  query: string;
  relevant: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
}

/** Each wording of each test once, sensitive ones too: what is searched. */
export interface SearchedHeadline extends IndexedHeadline {
  testId: string;
}

const FEWEST_WORDINGS = 3;
const KNOWN_WORDS = 3;
const FEWEST_WORDS = 6;

/** The collection that is searched: distinct wordings of each test. */
export function searchedHeadlines(arms: readonly ArchiveArm[]): SearchedHeadline[] {
  return [...groupBy(arms, (arm) => `${arm.testId}/${textKey(arm.headline)}`).values()].flatMap(([arm]) =>
    arm ? [{ id: `${arm.testId}/${arm.arm}`, testId: arm.testId, headline: arm.headline }] : [],
  );
}

/** Enough questions for an interval; the parts differ in size. */
const MOST_QUESTIONS = 600;
const someOf = <T>(items: readonly T[], random: () => number) => shuffled(items, random).slice(0, MOST_QUESTIONS);

/**
 * "Find the story": one wording of a test asks, the test's others answer. The wording itself, wherever it ran, is left out, so that
 * finding it again counts for nothing.
 */
export function storyQuestions(headlines: readonly SearchedHeadline[], part: Split, seed: number): Question[] {
  const random = randomFrom(seed);
  const byKey = groupBy(headlines, ({ headline }) => textKey(headline));
  const tests = [...groupBy(headlines, ({ testId }) => testId)].filter(
    ([testId, wordings]) => splitOf(testId) === part && wordings.length >= FEWEST_WORDINGS,
  );

  return someOf(tests, random).flatMap(([, wordings]) => {
    const [asking, ...others] = shuffled(wordings, random);
    if (asking === undefined) return [];
    const leftOut = new Set((byKey.get(textKey(asking.headline)) ?? []).map(({ id }) => id));
    return [
      {
        query: asking.headline,
        relevant: new Set(others.map(({ id }) => id).filter((id) => !leftOut.has(id))),
        leftOut,
      },
    ];
  });
}

/** "Find the one I remember": three words of a headline ask, that headline answers, wherever it ran. */
export function knownItemQuestions(headlines: readonly SearchedHeadline[], part: Split, seed: number): Question[] {
  const random = randomFrom(seed);
  const byKey = groupBy(headlines, ({ headline }) => textKey(headline));
  const tests = [...groupBy(headlines, ({ testId }) => testId)].filter(([testId]) => splitOf(testId) === part);

  return someOf(tests, random).flatMap(([, wordings]) => {
    const [target] = shuffled(wordings, random);
    const words = [...new Set(wordsWithStems(target?.headline ?? '').map(({ word }) => word))];
    if (target === undefined || words.length < FEWEST_WORDS) return [];
    const same = (byKey.get(textKey(target.headline)) ?? []).map(({ id }) => id);
    return [
      {
        query: shuffled(words, random).slice(0, KNOWN_WORDS).join(' '),
        relevant: new Set(same),
        leftOut: new Set<string>(),
      },
    ];
  });
}

/** "Find headlines for this text": a story's lead asks, the wordings of its test answer. The leads do not ship. */
export function leadQuestions(
  headlines: readonly SearchedHeadline[],
  leads: ReadonlyMap<string, string>,
  part: Split,
  seed: number,
): Question[] {
  const tests = [...groupBy(headlines, ({ testId }) => testId)].filter(
    ([testId]) => splitOf(testId) === part && wordsWithStems(leads.get(testId) ?? '').length > 0,
  );

  return someOf(tests, randomFrom(seed)).flatMap(([testId, wordings]) => {
    const query = leads.get(testId) ?? '';
    return [{ query, relevant: new Set(wordings.map(({ id }) => id)), leftOut: new Set<string>() }];
  });
}
