import { isWord, readHeadline } from '../../src/rank/headline-words';
import { randomFrom } from '../../src/random';
import { symmetricEigen } from './symmetric-eigen';

/** Words with their vectors, one row of `dimensions` numbers each, of length 1. */
export interface WordVectors {
  dimensions: number;
  words: string[];
  vectors: Float64Array[];
}

const DIMENSIONS = 100;
const WINDOW = 20;
const RAREST = 3;
/** Contexts count as frequency^0.75 (Levy, Goldberg, Dagan, TACL 3, 2015): rare contexts say less than they seem to. */
const SMOOTHING = 0.75;
const ROUNDS = 6;
const SEED = 20_131_415;

interface SparseMatrix {
  size: number;
  rows: { at: Int32Array; values: Float64Array }[];
}

function vocabularyOf(texts: readonly string[][]): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RAREST).map(([word]) => word);
}

/** How often words stand near each other, nearer ones counting more (1 / distance). */
function countNeighbours(texts: readonly string[][], words: readonly string[]): Map<number, number>[] {
  const ids = new Map(words.map((word, id) => [word, id]));
  const near = words.map(() => new Map<number, number>());
  const count = (from: number, to: number, amount: number) => {
    const row = near[from];
    row?.set(to, (row.get(to) ?? 0) + amount);
  };
  for (const text of texts) {
    const known = text.flatMap((word) => ids.get(word) ?? []);
    for (const [at, word] of known.entries()) {
      for (let distance = 1; distance <= Math.min(WINDOW, at); distance += 1) {
        const other = known[at - distance] ?? 0;
        count(word, other, 1 / distance);
        count(other, word, 1 / distance);
      }
    }
  }
  return near;
}

/** Positive pointwise mutual information of words and contexts. */
function positivePmi(near: readonly Map<number, number>[]): SparseMatrix {
  const totals = near.map((row) => [...row.values()].reduce((sum, value) => sum + value, 0));
  const smoothed = totals.map((total) => total ** SMOOTHING);
  const all = smoothed.reduce((sum, value) => sum + value, 0);
  const rows = near.map((row, word) => {
    const kept = [...row]
      .map(([other, count]) => ({
        other,
        value: Math.log(count / ((totals[word] ?? 1) * ((smoothed[other] ?? 1) / all))),
      }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => a.other - b.other);
    return { at: Int32Array.from(kept, (cell) => cell.other), values: Float64Array.from(kept, (cell) => cell.value) };
  });

  return { size: near.length, rows };
}

/** Matrix (or its transpose) times a tall dense matrix of `width` columns, row by row. */
function multiply({ size, rows }: SparseMatrix, dense: Float64Array, width: number, transposed: boolean): Float64Array {
  const product = new Float64Array(size * width);
  for (const [row, { at, values }] of rows.entries()) {
    for (let k = 0; k < at.length; k += 1) {
      const to = width * (transposed ? (at[k] ?? 0) : row);
      const from = width * (transposed ? row : (at[k] ?? 0));
      const value = values[k] ?? 0;
      for (let j = 0; j < width; j += 1) product[to + j] = (product[to + j] ?? 0) + value * (dense[from + j] ?? 0);
    }
  }
  return product;
}

function columnsOf(dense: Float64Array, width: number): Float64Array[] {
  const height = dense.length / width;
  return Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: height }, (_u, i) => dense[i * width + j] ?? 0),
  );
}

/** Makes the columns of a tall dense matrix orthonormal, in place (modified Gram-Schmidt, on columns kept apart). */
function orthonormalise(dense: Float64Array, width: number): void {
  const columns = columnsOf(dense, width);
  const height = dense.length / width;
  for (const [j, column] of columns.entries()) {
    for (const before of columns.slice(0, j)) {
      let overlap = 0;
      for (let i = 0; i < height; i += 1) overlap += (before[i] ?? 0) * (column[i] ?? 0);
      for (let i = 0; i < height; i += 1) column[i] = (column[i] ?? 0) - overlap * (before[i] ?? 0);
    }
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let i = 0; i < height; i += 1) dense[i * width + j] = column[i] = (column[i] ?? 0) / length;
  }
}

/** Inner products of the columns of a tall dense matrix. */
function gram(dense: Float64Array, width: number): number[][] {
  const columns = columnsOf(dense, width);
  return columns.map((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)));
}

/**
 * Word vectors from the company that words keep: positive pointwise mutual information in a window of twenty, projected on
 * its leading left singular directions by subspace iteration (Halko, Martinsson, Tropp, SIAM Review 53, 2011, algorithm
 * 4.4). Each direction counts by the root of its singular value (Levy, Goldberg, Dagan 2015), each vector is brought to
 * length 1. Seeded.
 */
export function learnWordVectors(texts: readonly string[], dimensions = DIMENSIONS): WordVectors {
  const cut = texts.map((text) =>
    readHeadline(text)
      .tokens.map(({ word }) => word)
      .filter(isWord),
  );
  const words = vocabularyOf(cut);
  const matrix = positivePmi(countNeighbours(cut, words));
  const random = randomFrom(SEED);
  let basis: Float64Array = Float64Array.from({ length: words.length * dimensions }, () => random() - 0.5);
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = multiply(matrix, basis, dimensions, true);
    orthonormalise(basis, dimensions);
    basis = multiply(matrix, basis, dimensions, false);
    orthonormalise(basis, dimensions);
  }
  const { values, vectors: axes } = symmetricEigen(gram(multiply(matrix, basis, dimensions, true), dimensions));
  const vectors = words.map((_, word) => {
    const row = basis.subarray(word * dimensions, (word + 1) * dimensions);
    const turned = Float64Array.from(
      axes,
      (axis, k) => axis.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0) * Math.max(values[k] ?? 0, 0) ** 0.25,
    );
    const length = Math.sqrt(turned.reduce((sum, value) => sum + value * value, 0)) || 1;
    return turned.map((value) => value / length);
  });

  return { dimensions, words, vectors };
}
