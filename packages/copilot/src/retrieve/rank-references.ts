import type { BriefSlots } from '@upbeat/core/brief';
import { resultInWords } from '../draft-ideas/explain';
import type { RetrievedReference } from '../draft-ideas/schema';
import { STRUCTURE_NAMES } from '../structure-names';
import type { Structure } from '../structure-names';
import { bm25 } from './bm25';
import { tokenise, wordsWithStems } from './tokenise';

/** A reference before ranking. Rates and lifts are fractions; `shrunkLow` is the lower bound of its shrunk click rate. */
export interface ReferenceCandidate extends Omit<RetrievedReference, 'matchedWords'> {
  shrunkLow: number;
  sensitive: boolean;
}

/** Parts of a score, each 0 to 1 before it is weighted; `own` is 1 for a workspace's own reference that matches at all. */
export interface ScoreParts {
  words: number;
  evidence: number;
  structure: number;
  own: number;
}

export interface RankedReference extends RetrievedReference {
  score: number;
  parts: ScoreParts;
  /** Why it was picked, in words. */
  reason: string;
}

export interface RankOptions {
  /** Text of the brief (see queryOf). */
  query: string;
  candidates: readonly ReferenceCandidate[];
  /** Structures the patterns use; a reference that shows one is worth more. */
  structures?: readonly Structure[];
  limit: number;
  includeSensitive?: boolean;
}

/** Own outweighs all the rest together, so that a matching own result stands before any of the library's. */
const WEIGHTS: ScoreParts = { words: 1, evidence: 0.6, structure: 0.3, own: 2 };
/** Evidence of a test too close to call: between a clear loss (0) and a clear win (1). */
const OPEN_RESULT = 0.4;
const MOST_STRUCTURES = 3;

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

function reasonOf(reference: RetrievedReference, parts: ScoreParts, shown: readonly Structure[]): string {
  const words =
    reference.matchedWords.length > 0
      ? `Shares ${reference.matchedWords.map((word) => `“${word}”`).join(', ')} with the brief. `
      : '';
  const structure = parts.structure > 0 && shown[0] ? `Shows ${STRUCTURE_NAMES[shown[0]]}. ` : '';
  const own = reference.source === 'own' ? 'Own result. ' : '';

  return `${own}${words}${structure}${resultInWords(reference)}`;
}

/**
 * References by fit and evidence, best first: BM25 of the headline over the brief's words (scaled to the best match),
 * the lower bound of its click rate among the candidates, what its test said, and the structures asked for. A workspace's own
 * references that match stand first. Sensitive ones are left out unless asked for. Ties break by id, so the order is stable.
 */
export function rankReferences({
  query,
  candidates,
  structures = [],
  limit,
  includeSensitive = false,
}: RankOptions): RankedReference[] {
  const allowed = candidates.filter((candidate) => includeSensitive || !candidate.sensitive);
  const queryStems = new Set(tokenise(query));
  const scores = bm25(
    [...queryStems],
    allowed.map((candidate) => tokenise(candidate.headline)),
  );
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const bounds = percentiles(allowed.map((candidate) => candidate.shrunkLow));
  const scored = allowed.map((candidate, at) => {
    const shown = structures.filter((structure) => candidate.tags.includes(structure));
    const parts = partsOf(candidate, best > 0 ? (scores[at] ?? 0) / best : 0, bounds[at] ?? 0, shown.length);
    const score =
      WEIGHTS.words * parts.words +
      WEIGHTS.evidence * parts.evidence +
      WEIGHTS.structure * parts.structure +
      WEIGHTS.own * parts.own;

    return { candidate, parts, score, shown };
  });

  return scored
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate, parts, score, shown }) => {
      const { shrunkLow: _shrunkLow, sensitive: _sensitive, ...rest } = candidate;
      const matched = wordsWithStems(candidate.headline).filter(({ stem }) => queryStems.has(stem));
      const reference = { ...rest, matchedWords: [...new Set(matched.map(({ word }) => word))] };

      return { ...reference, score, parts, reason: reasonOf(reference, parts, shown) };
    });
}

function partsOf(candidate: ReferenceCandidate, words: number, bound: number, structuresShown: number): ScoreParts {
  const structure = Math.min(structuresShown, MOST_STRUCTURES) / MOST_STRUCTURES;

  return {
    words,
    evidence: 0.5 * bound + 0.5 * outcome(candidate),
    structure,
    own: candidate.source === 'own' && (words > 0 || structure > 0) ? 1 : 0,
  };
}
