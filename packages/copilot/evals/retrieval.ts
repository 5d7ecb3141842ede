import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '@upbeat/core/app-error';
import { readArchive } from '../src/library/archive-file';
import { SPLITS } from '../src/library/split';
import type { Split } from '../src/library/split';
import type { LibraryIndex } from '../src/retrieve/library-index';
import { createLibraryIndex } from '../src/retrieve/library-index';
import { decodeWordVectors } from '../src/retrieve/word-vectors';
import { readArms } from './headlines/read-files';
import { bootstrapDifference, meanOf, ndcg, reciprocalRank } from './retrieval/measures';
import type { Question } from './retrieval/questions';
import { knownItemQuestions, leadQuestions, searchedHeadlines, storyQuestions } from './retrieval/questions';

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));
const VECTORS = fileURLToPath(new URL('../src/retrieve/word-vectors.bin', import.meta.url));
const SEED = 2_013;
const DEPTH = 10;
/** Places looked at, so that what is left out does not shorten the list that is scored. */
const ROOM = 40;

/** Bars, set from the part "train"; docs/evals.md says how. */
const LEAST_STORY_NDCG = 0.35;
const MOST_LOST_KNOWN_ITEMS = 0.02;

type Measure = (found: readonly string[], relevant: ReadonlySet<string>, depth: number) => number;

/** What three ways of ranking are worth on the same questions, and what mixing adds to words alone. */
export interface RetrievalScore {
  questions: number;
  words: number;
  meaning: number;
  mixed: number;
  gain: { mean: number; low: number; high: number };
}

function scoreQuestions(index: LibraryIndex, questions: readonly Question[], measure: Measure): RetrievalScore {
  const scores = { words: [] as number[], meaning: [] as number[], score: [] as number[] };
  for (const { query, relevant, leftOut } of questions) {
    const asked = index.ask(query);
    for (const by of ['words', 'meaning', 'score'] as const) {
      const found = asked.hits(DEPTH + ROOM, by).flatMap(({ id }) => (leftOut.has(id) ? [] : [id]));
      scores[by].push(measure(found, relevant, DEPTH));
    }
  }

  return {
    questions: questions.length,
    words: meanOf(scores.words),
    meaning: meanOf(scores.meaning),
    mixed: meanOf(scores.score),
    gain: bootstrapDifference(scores.score, scores.words, SEED),
  };
}

async function readLeads(folder: string): Promise<Map<string, string>> {
  const arms = await readArms(join(folder, 'headline_tests.csv'));
  return new Map(arms.map((arm) => [arm.testId, arm.lede.replace(/<[^>]*>/g, ' ')]));
}

function partOf(given: string): Split {
  const part = SPLITS.find((one) => one === given);
  if (part === undefined || part === 'taste') {
    throw new AppError('invalid_input', '--part is one of train, calibrate, evaluate.');
  }
  return part;
}

const three = (value: number) => value.toFixed(3);

function describe(name: string, { questions, words, meaning, mixed, gain }: RetrievalScore): string {
  const interval = `${gain.mean >= 0 ? '+' : ''}${three(gain.mean)} [${three(gain.low)}, ${three(gain.high)}]`;
  return `${name}, ${questions} questions: words ${three(words)}, meaning ${three(meaning)}, both ${three(mixed)}; gain over words ${interval}\n`;
}

/**
 * Scores how references are found, on questions that the archive itself answers. `--json` prints one line; `--data FOLDER` also asks
 * with the stories' leads of its headline_tests.csv; `--part` takes the questions from another part of the split. False when the mix
 * does not beat words alone, or loses what somebody remembers.
 */
export async function run(): Promise<boolean> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
      part: { type: 'string', default: 'evaluate' },
    },
  });
  const part = partOf(values.part);
  const headlines = searchedHeadlines(await readArchive(LIBRARY));
  const index = createLibraryIndex(headlines, decodeWordVectors(await readFile(VECTORS)));
  const leads = values.data === undefined ? null : await readLeads(values.data);

  const story = scoreQuestions(index, storyQuestions(headlines, part, SEED), ndcg);
  const knownItem = scoreQuestions(index, knownItemQuestions(headlines, part, SEED), reciprocalRank);
  const lead = leads && scoreQuestions(index, leadQuestions(headlines, leads, part, SEED), ndcg);
  if (values.json)
    process.stdout.write(`${JSON.stringify({ part, headlines: headlines.length, story, knownItem, lead })}\n`);
  else {
    process.stdout.write(`${headlines.length} headlines, questions of the part "${part}"\n`);
    process.stdout.write(describe('story, nDCG@10', story));
    process.stdout.write(describe('known item, MRR@10', knownItem));
    if (lead) process.stdout.write(describe('lead, nDCG@10', lead));
  }

  return (
    story.gain.low > 0 && story.mixed >= LEAST_STORY_NDCG && knownItem.mixed >= knownItem.words - MOST_LOST_KNOWN_ITEMS
  );
}
