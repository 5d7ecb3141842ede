import type { Claim } from '@upbeat/core/brand';
import { findAssertions, isSameAssertion } from './assertions';
import type { Assertion, AssertionKind } from './assertions';
import { aboutOf } from './claim-cover';
import type { ClaimSource, Ground } from './ground';
import { isSameSubject, LEAST_SHARED, likeness, sharedCount } from './stems';

const FIGURES: ReadonlySet<AssertionKind> = new Set<AssertionKind>(['percentage', 'money', 'number']);

/** A live claim that gives another figure for the same thing, with that figure where there is only one. */
export interface Contradiction {
  claim: Claim;
  figure: Assertion | null;
}

/** The live claim that a figure contradicts: the same subject, the same measure, another value. Null where none does. */
export function contradictionOf(assertion: Assertion, sentence: string, ground: Ground): Contradiction | null {
  if (!FIGURES.has(assertion.kind)) return null;
  const about = aboutOf(assertion, sentence, ground);
  const [nearest] = ground.claims
    .filter(({ state, meaning }) => state === 'live' && (isSameSubject(about, meaning) || isAllInside(about, meaning)))
    .toSorted((a, b) => likeness(about, b.meaning) - likeness(about, a.meaning))
    .flatMap((source) => differsFrom(assertion, source) ?? []);

  return nearest ?? null;
}

/** How a figure differs from a claim about the same thing; null where the claim measures something else, or says the same. */
export function differsFrom(assertion: Assertion, { claim }: ClaimSource): Contradiction | null {
  if (!FIGURES.has(assertion.kind)) return null;
  const figures = findAssertions(claim.text).filter(
    ({ kind, unit }) => kind === assertion.kind && unit === assertion.unit,
  );
  const [figure] = figures;
  if (!figure || figures.some((other) => isSameAssertion(assertion, other))) return null;

  return { claim, figure: figures.length === 1 ? figure : null };
}

/** A short line such as "In 24 hours" says nothing that the claim does not speak of. */
function isAllInside(about: ReadonlySet<string>, meaning: ReadonlySet<string>): boolean {
  return about.size > 0 && about.size < LEAST_SHARED && sharedCount(about, meaning) === about.size;
}
