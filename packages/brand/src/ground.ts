import type { Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import { findAssertions, isSameAssertion } from './assertions';
import type { Assertion } from './assertions';
import { briefLines } from './brief-lines';
import type { BriefLine } from './brief-lines';
import { claimJudge } from './claim-state';
import type { ClaimState } from './claim-state';
import { dateInWords } from './dates';
import { contentStems, meaningStems } from './stems';

/** What a line may stand on: a claim, a line of the brief or a product fact, with what it asserts and what it is about. */
export interface GroundSource {
  kind: 'claim' | 'brief' | 'fact';
  id: string | null;
  label: string;
  text: string;
  assertions: readonly Assertion[];
  meaning: ReadonlySet<string>;
  /** Whether it holds evidence for superlatives and promises too; a bare fact lends its figures only. */
  vouches: boolean;
}

/** A claim with whether it may be made. */
export interface ClaimSource extends GroundSource {
  claim: Claim;
  state: ClaimState;
}

export interface GroundInput {
  claims: readonly Claim[];
  brief: BriefSlots;
  /** Product facts of the brand. */
  facts: readonly { id: string | null; text: string }[];
  /** Where the copy runs, in words or ISO codes; empty = not said. */
  market: string;
  /** ISO date on which claims must be live. */
  today: string;
  /** Naming it is no evidence. */
  brandName: string;
}

/** Everything copy may stand on, read once for a whole check. */
export interface Ground {
  claims: readonly ClaimSource[];
  /** Lines of the brief and product facts; a fact linked to a live claim that says the same stands here as that claim. */
  lines: readonly GroundSource[];
  apart: ReadonlySet<string>;
}

const VOUCHING: ReadonlySet<BriefLine['slot']> = new Set<BriefLine['slot']>(['offer', 'proof', 'mustSay']);
/** Reads the register, the brief and the product facts once. */
export function readGround({ claims, brief, facts, market, today, brandName }: GroundInput): Ground {
  const apart = contentStems(brandName);
  const stateOf = claimJudge(market, today);
  const read = (text: string) => ({ text, assertions: findAssertions(text), meaning: meaningStems(text, apart) });
  const sources = claims.map((claim): ClaimSource => {
    const source = read(claim.text);
    const expiry = claim.expiresOn === null ? [] : findAssertions(claim.expiresOn);
    return {
      ...claimName(claim),
      ...source,
      assertions: [...source.assertions, ...expiry],
      vouches: true,
      claim,
      state: stateOf(claim),
    };
  });
  const lines = briefLines(brief).map(({ slot, label, text, claimId }): GroundSource => {
    const line = read(text);
    const linked = sources.find(({ claim, state }) => claim.id === claimId && state === 'live');
    const agrees =
      linked && line.assertions.every((each) => linked.assertions.some((other) => isSameAssertion(each, other)));

    return agrees
      ? { ...claimName(linked.claim), ...line, vouches: true }
      : { kind: 'brief', id: null, label, ...line, vouches: VOUCHING.has(slot) };
  });
  const known = facts.map(
    ({ id, text }): GroundSource => ({
      kind: 'fact',
      id,
      label: `Product fact, ${excerpt(text)}`,
      ...read(text),
      vouches: false,
    }),
  );

  return { claims: sources, lines: [...lines, ...known], apart };
}

function claimName({ id, code, text, expiresOn }: Claim): Pick<GroundSource, 'kind' | 'id' | 'label'> {
  const until = expiresOn === null ? '' : `, to ${dateInWords(expiresOn)}`;

  return { kind: 'claim', id, label: `Claim ${code}, ${excerpt(text)}${until}` };
}

function excerpt(text: string): string {
  const plain = text.trim().replace(/[.!]+$/, '');

  return plain.length <= 60 ? plain : `${plain.slice(0, 60).replace(/\s+\S*$/, '')}…`;
}
