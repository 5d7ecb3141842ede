import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { findAssertions } from '../assertions';
import type { Assertion } from '../assertions';
import { coverOf, nearestClaims } from '../claim-cover';
import { claimJudge } from '../claim-state';
import { contradictionOf, differsFrom } from '../contradiction';
import type { Contradiction } from '../contradiction';
import { dateInWords } from '../dates';
import { readGround } from '../ground';
import type { Ground } from '../ground';
import { quoted } from '../quoted';
import { briefItem } from './brief-item';
import type { BriefCheckInput, BriefItem } from './brief-item';

const SAID = ['benefit', 'pain', 'offer', 'proof', 'mustSay', 'action'] as const;

interface SaidLine {
  slot: (typeof SAID)[number] | 'facts';
  index: number;
  text: string;
  claimId: string | null;
}

const STRONG: ReadonlySet<string> = new Set(['superlative', 'guarantee']);

/**
 * Figures in a brief that differ from what a live claim says of the same thing, superlatives and promises that no live claim covers,
 * figures in facts without one, and facts whose claim lapsed.
 */
export function checkBriefClaims({ brief, claims, today }: BriefCheckInput): BriefItem[] {
  const { market } = brief;
  const ground = readGround({ claims, brief: EMPTY_BRIEF, facts: [], market, today, brandName: '' });
  const stateOf = claimJudge(market, today);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const said: SaidLine[] = [
    ...SAID.map((slot) => ({ slot, index: 0, text: brief[slot], claimId: null })),
    ...brief.facts.map(({ text, claimId }, index) => ({ slot: 'facts' as const, index, text, claimId })),
  ];

  return said.flatMap((line) => {
    const claim = line.claimId === null ? undefined : byId.get(line.claimId);
    const state = claim && stateOf(claim);
    const old = oldFigure(line, ground);
    if (old) return [oldFigureItem(line, old)];
    if (state === 'live') return [];
    if (claim) {
      const why =
        state === 'expired'
          ? `${claim.code} expired on ${dateInWords(claim.expiresOn ?? '')}`
          : `${claim.code} does not hold in this market`;
      return [
        briefItem({
          slot: line.slot,
          severity: 'warn',
          title: why,
          detail: `Drafts will leave out ${quoted(line.text)}.`,
        }),
      ];
    }

    const open = findAssertions(line.text).filter(
      (assertion) => isClaimed(line, assertion) && coverOf(assertion, line.text, ground).by === 'nothing',
    );
    const [first] = open;
    if (!first) return [];

    const strong = open.find(({ kind }) => STRONG.has(kind));
    const [nearest] = nearestClaims(line.text.replace((strong ?? first).text, ' '), ground);
    return [
      briefItem({
        slot: line.slot,
        severity: strong ? 'warn' : 'note',
        title: `“${(strong ?? first).text}” has no claim`,
        detail: strong
          ? 'A comparison or promise needs dated evidence. Without a live claim every draft with it is held back.'
          : 'Link the fact to a claim, so that a reviewer sees its evidence.',
        fix: nearest
          ? { kind: 'replace', slot: line.slot, index: line.index, start: 0, end: line.text.length, text: nearest.text }
          : null,
      }),
    ];
  });
}

interface OldFigure {
  assertion: Assertion;
  against: Contradiction;
}

/** The first figure of a line that differs from its own claim's, or from what a live claim says of the same thing. */
function oldFigure({ text, claimId }: SaidLine, ground: Ground): OldFigure | null {
  const linked = ground.claims.find(({ claim, state }) => claim.id === claimId && state === 'live');
  for (const assertion of findAssertions(text)) {
    if (coverOf(assertion, text, ground).by === 'claim') continue;
    const against = (linked && differsFrom(assertion, linked)) ?? contradictionOf(assertion, text, ground);
    if (against) return { assertion, against };
  }

  return null;
}

function oldFigureItem({ slot, index, text }: SaidLine, { assertion, against }: OldFigure): BriefItem {
  const { claim, figure } = against;

  return briefItem({
    slot,
    severity: 'warn',
    title: `“${assertion.text}” is not what ${claim.code} says`,
    detail: `${claim.code} says ${quoted(claim.text)}. The brief repeats another figure, perhaps an older one; copy with it is held back.`,
    fix:
      figure === null
        ? { kind: 'replace', slot, index, start: 0, end: text.length, text: claim.text }
        : { kind: 'replace', slot, index, start: assertion.start, end: assertion.end, text: figure.text },
  });
}

/** The terms of an offer are the brand's own to set: only what compares or promises needs evidence there. */
function isClaimed({ slot }: SaidLine, { kind }: Assertion): boolean {
  return STRONG.has(kind) || (slot === 'facts' && kind !== 'date');
}
