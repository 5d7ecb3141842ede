import type { Claim } from '@upbeat/core/brand';
import { isSameAssertion } from './assertions';
import type { Assertion, AssertionKind } from './assertions';
import type { ClaimSource, Ground, GroundSource } from './ground';
import { likeness, meaningStems, sharedCount } from './stems';

/** How an assertion is covered: by a live claim, by the brief or a product fact, or by nothing that holds (with the claim that nearly did). */
export type Cover =
  | { by: 'claim' | 'brief'; source: GroundSource }
  | { by: 'nothing'; source: null; lapsed: ClaimSource | null };

const NEEDS_CLAIM: ReadonlySet<AssertionKind> = new Set<AssertionKind>(['superlative', 'guarantee']);
/** Kinds that say too little by themselves: the sentence must share a word of meaning even with the brief's own line. */
const NEEDS_CONTEXT: ReadonlySet<AssertionKind> = new Set<AssertionKind>(['superlative', 'guarantee', 'number']);

/** What an assertion stands on, given the sentence it is made in. Live claims come first; of several the one nearest in meaning. */
export function coverOf(assertion: Assertion, sentence: string, ground: Ground): Cover {
  const about = aboutOf(assertion, sentence, ground);
  const covers = (source: GroundSource): boolean =>
    source.assertions.some((other) => isSameAssertion(assertion, other)) &&
    (about.size === 0 ||
      sharedCount(about, source.meaning) > 0 ||
      (source.kind !== 'claim' && !NEEDS_CONTEXT.has(assertion.kind)));
  const nearest = (sources: readonly GroundSource[]): GroundSource | undefined =>
    sources.toSorted((a, b) => likeness(about, b.meaning) - likeness(about, a.meaning))[0];

  const matching = ground.claims.filter(covers);
  const said = ground.lines.filter((line) => covers(line) && (line.vouches || !NEEDS_CLAIM.has(assertion.kind)));
  const claim = nearest([
    ...matching.filter(({ state }) => state === 'live'),
    ...said.filter(({ kind }) => kind === 'claim'),
  ]);
  if (claim) return { by: 'claim', source: claim };
  const line = nearest(said);

  return line ? { by: 'brief', source: line } : { by: 'nothing', source: null, lapsed: matching[0] ?? null };
}

/** What a sentence is about, beside what it asserts. */
export function aboutOf(assertion: Assertion, sentence: string, ground: Ground): Set<string> {
  return meaningStems(sentence.replace(assertion.text, ' '), ground.apart);
}

/** Live claims that share words with a text, the nearest first. */
export function nearestClaims(text: string, ground: Ground): Claim[] {
  const stems = meaningStems(text, ground.apart);

  return ground.claims
    .filter(({ state }) => state === 'live')
    .map(({ claim, meaning }) => ({ claim, shared: sharedCount(stems, meaning) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || (a.claim.code < b.claim.code ? -1 : 1))
    .map(({ claim }) => claim);
}
