import { AppError } from '@upbeat/core/app-error';
import { HAND_FEATURES } from './hand-features';
import { BUCKETS } from './ngrams';

/** Format and features; a file of another version is refused, since its weights would be read as something else. */
const FORMAT = 'upbeat headline ranker 2';

/** A share of correct picks with its 95% Wilson interval. */
export interface ScoreOnFile {
  n: number;
  accuracy: number;
  low: number;
  high: number;
}

/** Where a model comes from and what it was worth on data it had not seen; stands in its file. */
export interface RankerRecord {
  data: string;
  /** Day on which this recipe was trained, YYYY-MM-DD. */
  date: string;
  licence: string;
  method: string;
  caveat: string;
  trainedOn: { pairs: number; minedPairs: number; headlines: number; tests: number };
  heldOut: {
    /** Pairs of one archive test each, part "evaluate", same picture, randomised, |z| over 1.96. */
    naturalPairs: ScoreOnFile;
    /** pairs_dev.csv: pairs whose winner is nearly certain. */
    clearPairs: ScoreOnFile;
  };
  calibration: { method: string; pairs: number };
}

/** A trained ranker, ready to score. */
export interface HeadlineRanker {
  about: RankerRecord;
  /** Inverse document frequency by bucket; 0 for buckets that training never met. */
  idf: Float64Array;
  /** Weight by bucket of a headline’s vector. */
  weights: Float64Array;
  /** Weight of each of HAND_FEATURES, per unit of that feature. */
  hand: readonly number[];
  /** What a word is worth by its meaning; a headline gets the sum over its words. */
  lexicon: ReadonlyMap<string, number>;
  /** Taken from every score, so that the average training headline has 0. */
  offset: number;
  /** Log odds of more clicks per unit of score difference, fitted on ordinary tests held out of training. */
  slope: number;
}

interface RankerFile {
  format: string;
  about: RankerRecord;
  slope: number;
  offset: number;
  hand: Record<string, number>;
  ngrams: { idfUnit: number; idf: string; largest: number; weights: string };
  lexicon: { words: string; largest: number; weights: string };
}

const LEVELS = 127;

/** Rounds to int8 on a square-root scale: small weights, of which there are most, keep more of their digits. */
function packWeights(weights: ArrayLike<number>): { largest: number; packed: Int8Array } {
  const largest = Array.from(weights).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const level = (weight: number) =>
    Math.sign(weight) * Math.round(LEVELS * Math.sqrt(Math.abs(weight) / (largest || 1)));

  return { largest, packed: Int8Array.from(weights, level) };
}

function unpackWeights(packed: Uint8Array, largest: number): Float64Array {
  return Float64Array.from(
    new Int8Array(packed.buffer),
    (level) => largest * ((level * Math.abs(level)) / LEVELS ** 2),
  );
}

function toBase64(bytes: ArrayLike<number>): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte & 255)).join(''));
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Step of the stored inverse document frequencies, of which the largest is 255 steps. */
export function idfUnitOf(idf: ArrayLike<number>): number {
  return Array.from(idf).reduce((most, value) => Math.max(most, value), 0) / 255;
}

/** Writes a ranker as JSON with base64 blocks. What is read back has its weights rounded to int8. */
export function encodeRanker(ranker: HeadlineRanker): string {
  const unit = idfUnitOf(ranker.idf);
  const ngrams = packWeights(ranker.weights);
  const lexicon = packWeights([...ranker.lexicon.values()]);
  const hand = HAND_FEATURES.map(({ name }, at) => [name, Number((ranker.hand[at] ?? 0).toPrecision(6))] as const);
  const file: RankerFile = {
    format: FORMAT,
    about: ranker.about,
    slope: ranker.slope,
    offset: ranker.offset,
    hand: Object.fromEntries(hand),
    ngrams: {
      idfUnit: unit,
      idf: toBase64(Array.from(ranker.idf, (value) => Math.round(value / unit))),
      largest: ngrams.largest,
      weights: toBase64(ngrams.packed),
    },
    lexicon: {
      words: [...ranker.lexicon.keys()].join(' '),
      largest: lexicon.largest,
      weights: toBase64(lexicon.packed),
    },
  };

  return `${JSON.stringify(file, null, 2)}\n`;
}

function parse(bytes: Uint8Array): RankerFile {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as RankerFile;
  } catch (cause) {
    throw new AppError('unsupported_file', 'The headline ranker’s file is damaged.', { cause });
  }
}

/**
 * Reads a ranker from the bytes of its file; runs in a browser too. Throws AppError `unsupported_file` when they are not
 * a model of this version.
 */
export function decodeRanker(bytes: Uint8Array): HeadlineRanker {
  const file = parse(bytes);
  if (file.format !== FORMAT) {
    throw new AppError('unsupported_file', 'The headline ranker’s file is of another version: train it again.');
  }

  const idf = Float64Array.from(fromBase64(file.ngrams.idf), (steps) => steps * file.ngrams.idfUnit);
  const weights = unpackWeights(fromBase64(file.ngrams.weights), file.ngrams.largest);
  const hand = HAND_FEATURES.map(({ name }) => file.hand[name] ?? Number.NaN);
  const words = file.lexicon.words.split(' ');
  const values = unpackWeights(fromBase64(file.lexicon.weights), file.lexicon.largest);
  const lexicon = new Map(words.map((word, at) => [word, values[at] ?? Number.NaN]));
  const sizesFit = idf.length === BUCKETS && weights.length === BUCKETS && values.length === words.length;
  if (!sizesFit || !hand.every(Number.isFinite)) {
    throw new AppError('unsupported_file', 'The headline ranker’s file does not fit its features: train it again.');
  }

  return { about: file.about, idf, weights, hand, lexicon, offset: file.offset, slope: file.slope };
}
