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

/** One set of vectors as features: each headline's meaning, centred and scaled as a whole, and the way back to single words. */
function measureMeanings(
  { words, vectors, dimensions }: WordVectors,
  headlines: readonly HeadlineWords[],
  rarity: (word: string) => number,
) {
  const weighted = new Map(
    words.map((word, at) => [word, (vectors[at] ?? new Float64Array()).map((value) => value * rarity(word))]),
  );
  const meanings = headlines.map((headline) => meaningOf(headline, weighted, dimensions));
  const moments = momentsOf(meanings, dimensions);
  const spread = Math.sqrt(moments.reduce((sum, { sd }) => sum + sd * sd, 0) / dimensions);

  return {
    dimensions,
    rows: meanings.map((meaning) => moments.map(({ mean }, k) => (SCALE * ((meaning[k] ?? 0) - mean)) / spread)),
    /** Adds what each word is worth by the weights of these features. */
    addWorths(weights: Float64Array, lexicon: Map<string, number>): void {
      for (const [word, vector] of weighted) {
        const worth = vector.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0);
        lexicon.set(word, (lexicon.get(word) ?? 0) + (SCALE * worth) / spread);
      }
    },
  };
}

function toRow(cells: readonly (readonly [at: number, value: number])[]): SparseRow {
  return { at: Int32Array.from(cells, ([at]) => at), values: Float64Array.from(cells, ([, value]) => value) };
}

/**
 * Trains on lessons. The weights come back as the file keeps them, rounded to int8, so that what is measured afterwards is
 * what ships; the average training headline scores 0. `slope` is 1: the calibration is not known yet.
 */
export function fitRanker(
  lessons: readonly Lesson[],
  vectors: readonly WordVectors[],
  about: RankerRecord,
): HeadlineRanker {
  const texts = [...new Set(lessons.flatMap(({ winner, loser }) => [winner, loser]))];
  const headlines = texts.map(readHeadline);
  const idf = measureIdf(headlines);
  const rarity = measureRarity(headlines);
  const hands = headlines.map(measureHeadline);
  const handMoments = momentsOf(hands, HAND_FEATURES.length);
  const meanings = vectors.map((set) => measureMeanings(set, headlines, rarity));

  const handAt = BUCKETS;
  const meaningAt = handAt + HAND_FEATURES.length;
  const rows = headlines.map((headline, i) =>
    toRow([
      ...ngramVector(headline, idf),
      ...handMoments.map(({ mean, sd }, k) => [handAt + k, (SCALE * ((hands[i]?.[k] ?? 0) - mean)) / sd] as const),
      ...meanings.flatMap(({ rows: all }) => all[i] ?? []).map((value, k) => [meaningAt + k, value] as const),
    ]),
  );
  const rowOf = new Map(texts.map((text, at) => [text, at]));
  const pairs = lessons.map(({ winner, loser, weight }) => ({
    winner: rowOf.get(winner) ?? 0,
    loser: rowOf.get(loser) ?? 0,
    weight,
  }));
  const width = meanings.reduce((sum, { dimensions }) => sum + dimensions, meaningAt);
  const weights = fitPairs(rows, pairs, width, C);
  const lexicon = new Map<string, number>();
  let from = meaningAt;
  for (const { dimensions, addWorths } of meanings) {
    addWorths(weights.subarray(from, from + dimensions), lexicon);
    from += dimensions;
  }
  const exact: HeadlineRanker = {
    about,
    idf,
    weights: weights.slice(0, BUCKETS),
    hand: handMoments.map(({ sd }, k) => (SCALE * (weights[handAt + k] ?? 0)) / sd),
    lexicon,
    offset: 0,
    slope: 1,
  };
  const rounded = decodeRanker(new TextEncoder().encode(encodeRanker(exact)));
  const offset = texts.reduce((sum, text) => sum + scoreHeadline(rounded, text), 0) / texts.length;

  return { ...rounded, offset };
}
