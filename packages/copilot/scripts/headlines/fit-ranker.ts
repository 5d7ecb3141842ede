import { HAND_FEATURES, measureHeadline } from '../../src/rank/hand-features';
import type { HeadlineWords } from '../../src/rank/headline-words';
import { readHeadline } from '../../src/rank/headline-words';
import type { HeadlineRanker, RankerRecord } from '../../src/rank/model-file';
import { decodeRanker, encodeRanker, idfUnitOf } from '../../src/rank/model-file';
import { BUCKETS, countBuckets } from '../../src/rank/ngrams';
import { scoreHeadline } from '../../src/rank/score-headline';
import { ngramVector } from '../../src/rank/vector';
import type { SparseRow } from './logistic-regression';
import { fitPairs } from './logistic-regression';
import type { Lesson } from './material';
import type { WordVectors } from './word-vectors';

/** Chosen by five-fold cross-validation on training tests, as MINED_WEIGHT is; see docs/evals.md. */
const C = 2.5;
/** Features and meanings are brought to this standard deviation: what moves easily is penalised less. */
const SCALE = 0.03;
/** Smooth inverse frequency (Arora, Liang, Ma, ICLR 2017): words more frequent than this say little. */
const FREQUENT = 0.003;

/** Smoothed inverse document frequency by bucket, rounded as the model's file rounds it; 0 where no headline has it. */
function measureIdf(headlines: readonly HeadlineWords[]): Float64Array {
  const documents = new Float64Array(BUCKETS);
  for (const headline of headlines) {
    for (const bucket of countBuckets(headline).keys()) documents[bucket] = (documents[bucket] ?? 0) + 1;
  }
  const idf = documents.map((count) => (count === 0 ? 0 : Math.log((1 + headlines.length) / (1 + count)) + 1));
  const unit = idfUnitOf(idf);

  return idf.map((value) => Math.round(value / unit) * unit);
}

interface Moments {
  mean: number;
  sd: number;
}

/** Mean and standard deviation of each column; a column that never varies gets 1, so that it stays 0. */
function momentsOf(rows: readonly (readonly number[] | Float64Array)[], width: number): Moments[] {
  return Array.from({ length: width }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return { mean, sd: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
}

/** The weight of each word by its frequency in the headlines trained on. */
function measureRarity(headlines: readonly HeadlineWords[]): (word: string) => number {
  const counts = new Map<string, number>();
  const all = headlines.flatMap(({ tokens }) => tokens);
  for (const { word } of all) counts.set(word, (counts.get(word) ?? 0) + 1);

  return (word) => FREQUENT / (FREQUENT + (counts.get(word) ?? 0) / all.length);
}

/** Sum of the vectors of a headline's words, each weighted by rarity. */
function meaningOf({ tokens }: HeadlineWords, vectors: ReadonlyMap<string, Float64Array>, dimensions: number) {
  const sum = new Float64Array(dimensions);
  for (const { word } of tokens) {
    vectors.get(word)?.forEach((value, k) => (sum[k] = (sum[k] ?? 0) + value));
  }
  return sum;
}

function toRow(cells: readonly (readonly [at: number, value: number])[]): SparseRow {
  return { at: Int32Array.from(cells, ([at]) => at), values: Float64Array.from(cells, ([, value]) => value) };
}

/**
 * Trains on lessons. The weights come back as the file keeps them, rounded to int8, so that what is measured afterwards is
 * what ships; the average training headline scores 0. `slope` is 1: the calibration is not known yet.
 */
export function fitRanker(lessons: readonly Lesson[], words: WordVectors, about: RankerRecord): HeadlineRanker {
  const texts = [...new Set(lessons.flatMap(({ winner, loser }) => [winner, loser]))];
  const headlines = texts.map(readHeadline);
  const idf = measureIdf(headlines);
  const rarity = measureRarity(headlines);
  const vectors = new Map(
    words.words.map((word, at) => [word, (words.vectors[at] ?? new Float64Array()).map((v) => v * rarity(word))]),
  );
  const hands = headlines.map(measureHeadline);
  const handMoments = momentsOf(hands, HAND_FEATURES.length);
  const meanings = headlines.map((headline) => meaningOf(headline, vectors, words.dimensions));
  const meaningMoments = momentsOf(meanings, words.dimensions);
  const spread = Math.sqrt(meaningMoments.reduce((sum, { sd }) => sum + sd * sd, 0) / words.dimensions);

  const handAt = BUCKETS;
  const meaningAt = handAt + HAND_FEATURES.length;
  const rows = headlines.map((headline, i) =>
    toRow([
      ...ngramVector(headline, idf),
      ...handMoments.map(({ mean, sd }, k) => [handAt + k, (SCALE * ((hands[i]?.[k] ?? 0) - mean)) / sd] as const),
      ...meaningMoments.map(
        ({ mean }, k) => [meaningAt + k, (SCALE * ((meanings[i]?.[k] ?? 0) - mean)) / spread] as const,
      ),
    ]),
  );
  const rowOf = new Map(texts.map((text, at) => [text, at]));
  const pairs = lessons.map(({ winner, loser, weight }) => ({
    winner: rowOf.get(winner) ?? 0,
    loser: rowOf.get(loser) ?? 0,
    weight,
  }));
  const weights = fitPairs(rows, pairs, meaningAt + words.dimensions, C);
  const direction = weights.subarray(meaningAt).map((weight) => (SCALE * weight) / spread);
  const worth = (vector: Float64Array) => vector.reduce((sum, value, k) => sum + value * (direction[k] ?? 0), 0);
  const exact: HeadlineRanker = {
    about,
    idf,
    weights: weights.slice(0, BUCKETS),
    hand: handMoments.map(({ sd }, k) => (SCALE * (weights[handAt + k] ?? 0)) / sd),
    lexicon: new Map([...vectors].map(([word, vector]) => [word, worth(vector)])),
    offset: 0,
    slope: 1,
  };
  const rounded = decodeRanker(new TextEncoder().encode(encodeRanker(exact)));
  const offset = texts.reduce((sum, text) => sum + scoreHeadline(rounded, text), 0) / texts.length;

  return { ...rounded, offset };
}
