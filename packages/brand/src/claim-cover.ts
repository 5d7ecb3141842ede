import type { Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import { findAssertions } from './assertions';
import type { Assertion, AssertionKind } from './assertions';
import { briefLines } from './brief-lines';
import { claimJudge } from './claim-state';
import type { ClaimState } from './claim-state';
import { contentStems, sharedCount } from './stems';

/** A claim with what it asserts and whether it may be made. */
export interface ClaimSource {
  claim: Claim;
  state: ClaimState;
  assertions: Assertion[];
  stems: Set<string>;
}

interface BriefSource {
  /** Facts may lend their figures, but no superlative or promise: those need a claim. */
  isFact: boolean;
  assertions: Assertion[];
  stems: Set<string>;
}

/** Everything an assertion may stand on, read once for a whole check. */
export interface ClaimGround {
  claims: ClaimSource[];
  brief: BriefSource[];
}

/** How an assertion is covered: by a live claim, by the brief's words, or by nothing that holds (with the claim that nearly did). */
export type Cover = { by: 'claim' | 'brief' } | { by: 'nothing'; lapsed: ClaimSource | null };

const MAY_REPEAT: ReadonlySet<string> = new Set(['offer', 'proof', 'mustSay', 'fact']);

/** Reads the register and the lines of the brief that drafts may repeat. `today` is an ISO date. */
export function claimGround(claims: readonly Claim[], brief: BriefSlots, market: string, today: string): ClaimGround {
  const stateOf = claimJudge(market, today);
  const read = (text: string) => ({ assertions: findAssertions(text), stems: contentStems(text) });

  return {
    claims: claims.map((claim) => {
      const source = { claim, state: stateOf(claim), ...read(claim.text) };
      const expiry = claim.expiresOn === null ? [] : findAssertions(claim.expiresOn);
      return { ...source, assertions: [...source.assertions, ...expiry] };
    }),
    brief: briefLines(brief)
      .filter(({ slot }) => MAY_REPEAT.has(slot))
      .map(({ slot, text }) => ({ isFact: slot === 'fact', ...read(text) })),
  };
}

/** Kinds whose words alone say too little: the sentence must share a content word with what covers it. */
const NEEDS_CONTEXT: ReadonlySet<AssertionKind> = new Set<AssertionKind>(['superlative', 'guarantee', 'number']);
const NEEDS_CLAIM: ReadonlySet<AssertionKind> = new Set<AssertionKind>(['superlative', 'guarantee']);

/** What an assertion stands on, given the sentence it is made in. */
export function coverOf(assertion: Assertion, sentence: string, ground: ClaimGround): Cover {
  const about = contentStems(sentence.replace(assertion.text, ' '));
  const covers = (source: { assertions: Assertion[]; stems: Set<string> }) =>
    source.assertions.some((other) => isSame(assertion, other)) &&
    (!NEEDS_CONTEXT.has(assertion.kind) || about.size === 0 || sharedCount(about, source.stems) > 0);

  const matching = ground.claims.filter(covers);
  if (matching.some(({ state }) => state === 'live')) return { by: 'claim' };

  const brief = ground.brief.filter(covers);
  if (brief.some(({ isFact }) => !isFact || !NEEDS_CLAIM.has(assertion.kind))) return { by: 'brief' };

  return { by: 'nothing', lapsed: matching[0] ?? null };
}

/** A date in copy may leave out the year; every other assertion must be the same throughout. */
function isSame(asserted: Assertion, source: Assertion): boolean {
  if (asserted.kind !== source.kind) return false;

  return asserted.keys.every((key) => source.keys.includes(key));
}

/** Live claims that share words with a text, the nearest first. */
export function nearestClaims(text: string, ground: ClaimGround): Claim[] {
  const stems = contentStems(text);

  return ground.claims
    .filter(({ state }) => state === 'live')
    .map(({ claim, stems: own }) => ({ claim, shared: sharedCount(stems, own) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || (a.claim.code < b.claim.code ? -1 : 1))
    .map(({ claim }) => claim);
}
