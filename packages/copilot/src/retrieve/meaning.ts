import { wordsWithStems } from './tokenise';
import type { WordVectors } from './word-vectors';
import { vectorOf } from './word-vectors';

/** Words more frequent than this say little (SIF; Arora, Liang, Ma, "A simple but tough-to-beat baseline", ICLR 2017). */
const FREQUENT = 1e-3;
const ROUNDS = 12;

/** Reads what texts mean: the direction that their words point in, rare words counting more, less what all texts have in common. */
export interface MeaningReader {
  /** A vector of length 1; zeros where no word is known. */
  read(text: string): Float32Array;
}

const contentWords = (text: string) => wordsWithStems(text).map(({ word }) => word);

/** Cosine of two meanings, -1 to 1; 0 where either is unknown. */
export function likeness(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k += 1) sum += (one[k] ?? 0) * (other[k] ?? 0);
  return sum;
}

function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(likeness(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** The direction in which unit vectors agree most (their first singular direction), by power iteration. */
function commonDirection(meanings: readonly Float32Array[], dimensions: number): Float32Array {
  let direction = toUnit(new Float32Array(dimensions).fill(1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float32Array(dimensions);
    for (const meaning of meanings) {
      const share = likeness(meaning, direction);
      for (let k = 0; k < dimensions; k += 1) next[k] = (next[k] ?? 0) + share * (meaning[k] ?? 0);
    }
    direction = toUnit(next);
  }
  return direction;
}

/** A reader for texts like the given ones: they say which words are frequent and what all texts have in common. */
export function createMeaningReader(vectors: WordVectors, texts: readonly string[]): MeaningReader {
  const cut = texts.map(contentWords);
  const counts = new Map<string, number>();
  let total = 0;
  for (const words of cut) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    total += words.length;
  }
  const known = new Map<string, Float64Array | null>();
  const weighted = (word: string): Float64Array | null => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const weight = FREQUENT / (FREQUENT + (counts.get(word) ?? 0) / Math.max(total, 1));
    const vector = vectorOf(vectors, word)?.map((value) => value * weight) ?? null;
    known.set(word, vector);
    return vector;
  };
  const sumOf = (words: readonly string[]): Float32Array => {
    const sum = new Float32Array(vectors.dimensions);
    for (const word of words) {
      const vector = weighted(word);
      if (vector) for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + (vector[k] ?? 0);
    }
    return toUnit(sum);
  };
  const common = commonDirection(cut.map(sumOf), vectors.dimensions);

  return {
    read(text) {
      const meaning = sumOf(contentWords(text));
      const share = likeness(meaning, common);
      return toUnit(meaning.map((value, k) => value - share * (common[k] ?? 0)));
    },
  };
}
