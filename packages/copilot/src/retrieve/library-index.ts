import type { TermStatistics } from './bm25';
import { bm25, countTerms } from './bm25';
import type { MeaningReader } from './meaning';
import { createMeaningReader, likeness } from './meaning';
import { tokenise, wordsWithStems } from './tokenise';
import type { WordVectors } from './word-vectors';
import { vectorOf } from './word-vectors';

/** What a reference is found by. */
export interface IndexedHeadline {
  id: string;
  headline: string;
}

/** How a text fits a query. Both scores are standardised over the library, so that they can be added. */
export interface Fit {
  /** Standard deviations of BM25 above the library's mean. */
  words: number;
  /** Standard deviations of likeness in meaning above the library's mean. */
  meaning: number;
  /** Their sum, which ranks. */
  score: number;
}

export interface LibraryHit extends Fit {
  id: string;
}

/** A question put to the library: its best hits, and how well any other text fits by the same measure. */
export interface AskedLibrary {
  /** The best first, by the sum of both scores or by one of them alone. */
  hits(limit: number, by?: keyof Fit): LibraryHit[];
  fitOf(text: string): Fit;
  /** Share of the library that is less close in meaning than a fit, 0 to 1. */
  closerThan(fit: Fit): number;
  /** Pairs of a text's word and a word of the question that are used alike, the closest first. */
  likeWords(text: string): { word: string; asked: string }[];
}

/** The library, ready to be asked. */
export interface LibraryIndex {
  size: number;
  ask(query: string): AskedLibrary;
}

/** Two words are told apart as alike from this cosine on; under it the pairs stop making sense to a reader. */
const ALIKE = 0.6;

/** What standardises the scores of a whole library; the deviation is 1 where all are alike. */
function standardOf(scores: Float64Array): (score: number) => number {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  const mean = sum / Math.max(scores.length, 1);
  const deviation = Math.sqrt(Math.max(squares / Math.max(scores.length, 1) - mean * mean, 0)) || 1;

  return (score) => (score - mean) / deviation;
}

/** Places of the highest scores, the best first; of equal ones the earlier. */
function highest(scores: Float64Array, limit: number): number[] {
  const bar = scores.slice().sort()[Math.max(0, scores.length - limit)] ?? 0;
  const places: number[] = [];
  for (const [at, score] of scores.entries()) if (score >= bar) places.push(at);

  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

interface Prepared {
  headlines: readonly IndexedHeadline[];
  terms: string[][];
  statistics: TermStatistics;
  /** Documents of each term. */
  postings: ReadonlyMap<string, readonly number[]>;
  meanings: Float32Array[];
  reader: MeaningReader;
  vectors: WordVectors;
}

function prepare(headlines: readonly IndexedHeadline[], vectors: WordVectors): Prepared {
  const texts = headlines.map(({ headline }) => headline);
  const terms = texts.map(tokenise);
  const postings = new Map<string, number[]>();
  for (const [at, own] of terms.entries()) {
    for (const term of new Set(own)) {
      const known = postings.get(term);
      if (known) known.push(at);
      else postings.set(term, [at]);
    }
  }
  const reader = createMeaningReader(vectors, texts);

  return {
    headlines,
    terms,
    statistics: countTerms(terms),
    postings,
    meanings: texts.map((text) => reader.read(text)),
    reader,
    vectors,
  };
}

function wordScores({ terms, statistics, postings }: Prepared, query: ReadonlySet<string>): Float64Array {
  const scores = new Float64Array(terms.length);
  const sharing = new Set([...query].flatMap((term) => postings.get(term) ?? []));
  for (const at of sharing) scores[at] = bm25(query, terms[at] ?? [], statistics);

  return scores;
}

/** Words of a text and of a question whose vectors point the same way; a word that both have is not one of them. */
function likeWords(vectors: WordVectors, query: string, text: string): { word: string; asked: string }[] {
  const asked = wordsWithStems(query);
  const stems = new Set(asked.map(({ stem }) => stem));
  const known = new Map(asked.map(({ word }) => [word, vectorOf(vectors, word)]));
  const pairs = wordsWithStems(text)
    .filter(({ stem }) => !stems.has(stem))
    .flatMap(({ word }) => {
      const own = vectorOf(vectors, word);
      if (own === null) return [];
      const [closest] = [...known]
        .flatMap(([other, vector]) =>
          vector ? [{ asked: other, cosine: own.reduce((sum, value, k) => sum + value * (vector[k] ?? 0), 0) }] : [],
        )
        .sort((a, b) => b.cosine - a.cosine);
      return closest && closest.cosine >= ALIKE ? [{ word, ...closest }] : [];
    });
  const distinct = pairs.filter(({ word }, at) => pairs.findIndex((pair) => pair.word === word) === at);

  return distinct.sort((a, b) => b.cosine - a.cosine).map(({ word, asked: other }) => ({ word, asked: other }));
}

function askPrepared(prepared: Prepared, query: string): AskedLibrary {
  const stems = new Set(tokenise(query));
  const meaning = prepared.reader.read(query);
  const words = wordScores(prepared, stems);
  const closeness = Float64Array.from(prepared.meanings, (own) => likeness(own, meaning));
  const [ofWords, ofMeaning] = [standardOf(words), standardOf(closeness)];
  const toFit = (bm: number, cosine: number): Fit => {
    const fit = { words: ofWords(bm), meaning: ofMeaning(cosine) };
    return { ...fit, score: fit.words + fit.meaning };
  };
  const scores: Record<keyof Fit, () => Float64Array> = {
    words: () => words,
    meaning: () => closeness,
    score: () => words.map((bm, at) => ofWords(bm) + ofMeaning(closeness[at] ?? 0)),
  };

  return {
    hits: (limit, by = 'score') =>
      highest(scores[by](), limit).flatMap((at) => {
        const headline = prepared.headlines[at];
        return headline ? [{ id: headline.id, ...toFit(words[at] ?? 0, closeness[at] ?? 0) }] : [];
      }),
    fitOf: (text) =>
      toFit(bm25(stems, tokenise(text), prepared.statistics), likeness(prepared.reader.read(text), meaning)),
    closerThan: (fit) => {
      let under = 0;
      for (const cosine of closeness) if (ofMeaning(cosine) < fit.meaning) under += 1;
      return under / Math.max(closeness.length, 1);
    },
    likeWords: (text) => likeWords(prepared.vectors, query, text),
  };
}

/**
 * Makes the library askable: BM25 over the stems of its headlines and the likeness of meanings (sums of word vectors), each
 * standardised over the whole library for every question and added with weight 1. Costs some hundred milliseconds, once.
 */
export function createLibraryIndex(headlines: readonly IndexedHeadline[], vectors: WordVectors): LibraryIndex {
  const prepared = prepare(headlines, vectors);

  return { size: headlines.length, ask: (query) => askPrepared(prepared, query) };
}
