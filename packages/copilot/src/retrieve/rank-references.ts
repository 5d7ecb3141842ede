import type { BriefSlots } from '@upbeat/core/brief';
import { resultInWords } from '../draft-ideas/explain';
import type { RetrievedReference } from '../draft-ideas/schema';
import { STRUCTURE_NAMES } from '../structure-names';
import type { Structure } from '../structure-names';
import { bm25, countTerms } from './bm25';
import type { AskedLibrary } from './library-index';
import type { BriefScope, RanWhere } from './ran-where';
import { nearnessOf, ranElsewhere, ranInWords, UNKNOWN } from './ran-where';
import { tokenise, wordsWithStems } from './tokenise';

/** A reference before ranking. Rates and lifts are fractions; `shrunkLow` is the lower bound of its shrunk click rate. */
export interface ReferenceCandidate extends Omit<RetrievedReference, 'matchedWords'> {
  shrunkLow: number;
  sensitive: boolean;
  /** Where and for what it ran; left out: not known. */
  ran?: RanWhere;
}

/**
 * Parts of a score, each 0 to 1 before it is weighted: `fit` in words and meaning, `nearness` in purpose and time; `own` is 1 for a
 * workspace's own reference that matches at all.
 */
export interface ScoreParts {
  fit: number;
  evidence: number;
  structure: number;
  nearness: number;
  own: number;
}

export interface RankedReference extends RetrievedReference {
  score: number;
  parts: ScoreParts;
  /** Why it was picked, in words. */
  reason: string;
}

/** A structure that own lessons found to bring more, and how sure they are, 0 to 1. */
export interface WantedStructure {
  structure: Structure;
  weight: number;
}

export interface RankOptions {
  /** Text of the brief (see queryOf). */
  query: string;
  candidates: readonly ReferenceCandidate[];
  /** The library asked with that text; without it candidates are compared with each other, by their words alone. */
  asked?: AskedLibrary;
  /** What the brief is for; without it nothing is left out for where it ran. */
  scope?: BriefScope;
  /** Structures that own lessons teach; a reference that shows one is worth more. */
  structures?: readonly WantedStructure[];
  limit: number;
  includeSensitive?: boolean;
}

/** Own outweighs all the rest together, so that a matching own result stands before any of the library's. */
const WEIGHTS: ScoreParts = { fit: 1, evidence: 0.6, structure: 0.3, nearness: 0.2, own: 2.2 };
const PARTS = Object.keys(WEIGHTS) as (keyof ScoreParts)[];
/** Evidence of a test too close to call: between a clear loss (0) and a clear win (1). */
const OPEN_RESULT = 0.4;
const MOST_STRUCTURES = 3;
/** An own reference that shares no word with a brief matches it when its meaning is closer than this share of the library's. */
const CLOSE = 0.95;
const LIKE_WORDS_TOLD = 2;

/** The words of a brief that references are searched by. */
export function queryOf(slots: BriefSlots): string {
  return [
    slots.benefit,
    slots.pain,
    slots.product,
    slots.audience,
    slots.audienceNoun,
    slots.objective,
    slots.proof,
    slots.offer,
  ].join(' ');
}

/** Share of the candidates whose lower bound is not above this one's, 0 to 1. */
function percentiles(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, at) => [value, (at + 1) / sorted.length]));

  return values.map((value) => rank.get(value) ?? 0);
}

function outcome(candidate: ReferenceCandidate): number {
  if (!candidate.liftClear || candidate.lift === null) return OPEN_RESULT;

  return candidate.lift > 0 ? 1 : 0;
}

/** How close a reference is in meaning, by its place in the library: no cosine says that by itself. */
function closenessInWords(closer: number): string {
  if (closer >= 0.99) return 'Very close in meaning: closer than 99 in 100 of the library. ';
  if (closer >= CLOSE) return 'Close in meaning: closer than 95 in 100 of the library. ';
  if (closer >= 0.8) return 'Loosely related in meaning: closer than 80 in 100 of the library. ';

  return 'Not close in meaning. ';
}

const quoteAll = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

/** What is known of a reference's meaning beside the brief's. */
interface KnownMeaning {
  /** Share of the library that is less close. */
  closer: number;
  alike: readonly { word: string; asked: string }[];
}

function reasonOf(
  reference: RetrievedReference,
  shown: readonly WantedStructure[],
  ran: RanWhere,
  meaning: KnownMeaning | null,
): string {
  const where = ranInWords(ran);
  const own = reference.source === 'own' ? `Own result${where ? ` ${where}` : ''}. ` : '';
  const words = reference.matchedWords.length > 0 ? `Shares ${quoteAll(reference.matchedWords)} with the brief. ` : '';
  const like = (meaning?.alike ?? [])
    .slice(0, LIKE_WORDS_TOLD)
    .map(({ word, asked }) => `“${word}” is used like the brief’s “${asked}”. `)
    .join('');
  const closeness = meaning ? closenessInWords(meaning.closer) : '';
  const structure = shown[0] ? `Shows ${STRUCTURE_NAMES[shown[0].structure]}. ` : '';

  return `${own}${words}${like}${closeness}${structure}${resultInWords(reference)}`;
}

/** Fit of each candidate by its words alone, among the candidates. */
function wordFits(queryStems: ReadonlySet<string>, candidates: readonly ReferenceCandidate[]): number[] {
  const documents = candidates.map(({ headline }) => tokenise(headline));
  const statistics = countTerms(documents);

  return documents.map((terms) => bm25(queryStems, terms, statistics));
}

/** Scores brought to 0..1: the best of the candidates is 1, the worst 0; all 0 where they are alike. */
function scaled(scores: readonly number[]): number[] {
  const least = scores.reduce((low, score) => Math.min(low, score), Number.POSITIVE_INFINITY);
  const most = scores.reduce((high, score) => Math.max(high, score), Number.NEGATIVE_INFINITY);

  return scores.map((score) => (most > least ? (score - least) / (most - least) : 0));
}

/**
 * References by fit and evidence, best first: words and meaning of the headline beside the brief's (scaled to the best match), the
 * lower bound of its click rate among the candidates, what its test said, the structures that own lessons teach, and how near it is
 * in purpose and time. Those that ran on other channels or in other markets are left out; what is not known leaves nothing out. A
 * workspace's own references that match stand first. Sensitive ones are left out unless asked for. Ties break by id.
 */
export function rankReferences({
  query,
  candidates,
  asked,
  scope,
  structures = [],
  limit,
  includeSensitive = false,
}: RankOptions): RankedReference[] {
  const allowed = candidates.filter(
    (candidate) =>
      (includeSensitive || !candidate.sensitive) && !(scope && ranElsewhere(candidate.ran ?? UNKNOWN, scope)),
  );
  const queryStems = new Set(tokenise(query));
  const matchedIn = ({ headline }: ReferenceCandidate) => [
    ...new Set(wordsWithStems(headline).flatMap(({ word, stem }) => (queryStems.has(stem) ? [word] : []))),
  ];
  const asFound = asked && allowed.map(({ headline }) => asked.fitOf(headline));
  const fits = scaled(asFound?.map(({ score }) => score) ?? wordFits(queryStems, allowed));
  const bounds = percentiles(allowed.map((candidate) => candidate.shrunkLow));
  const scored = allowed.map((candidate, at) => {
    const shown = structures.filter(({ structure }) => candidate.tags.includes(structure));
    const found = asFound?.[at];
    const isClose = found !== undefined && asked !== undefined && asked.closerThan(found) >= CLOSE;
    const parts: ScoreParts = {
      fit: fits[at] ?? 0,
      evidence: 0.5 * (bounds[at] ?? 0) + 0.5 * outcome(candidate),
      structure: Math.min(shown.reduce((sum, { weight }) => sum + weight, 0) / MOST_STRUCTURES, 1),
      nearness: scope ? nearnessOf(candidate.ran ?? UNKNOWN, scope) : 0,
      own: Number(candidate.source === 'own' && (shown.length > 0 || isClose || matchedIn(candidate).length > 0)),
    };
    const score = PARTS.reduce((sum, part) => sum + WEIGHTS[part] * parts[part], 0);

    return { candidate, parts, score, shown, found };
  });

  return scored
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate, parts, score, shown, found }) => {
      const { shrunkLow: _shrunkLow, sensitive: _sensitive, ran: _ran, ...rest } = candidate;
      const reference = { ...rest, matchedWords: matchedIn(candidate) };
      const meaning =
        asked && found ? { closer: asked.closerThan(found), alike: asked.likeWords(candidate.headline) } : null;

      return { ...reference, score, parts, reason: reasonOf(reference, shown, candidate.ran ?? UNKNOWN, meaning) };
    });
}
