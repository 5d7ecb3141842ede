import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { findAssertions } from '../assertions';
import type { Assertion } from '../assertions';
import { claimGround, coverOf, nearestClaims } from '../claim-cover';
import { claimJudge } from '../claim-state';
import { dateInWords } from '../dates';
import { briefItem } from './brief-item';
import type { BriefCheckInput, BriefItem } from './brief-item';

interface SaidLine {
  slot: 'offer' | 'proof' | 'mustSay' | 'facts';
  index: number;
  text: string;
  claimId: string | null;
}

const STRONG: ReadonlySet<string> = new Set(['superlative', 'guarantee']);

/** Superlatives and promises in a brief that no live claim covers, figures in facts without one, and facts whose claim lapsed. */
export function checkBriefClaims({ brief, claims, today }: BriefCheckInput): BriefItem[] {
  const ground = claimGround(claims, EMPTY_BRIEF, brief.market, today);
  const stateOf = claimJudge(brief.market, today);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const said: SaidLine[] = [
    ...(['offer', 'proof', 'mustSay'] as const).map((slot) => ({ slot, index: 0, text: brief[slot], claimId: null })),
    ...brief.facts.map(({ text, claimId }, index) => ({ slot: 'facts' as const, index, text, claimId })),
  ];

  return said.flatMap((line) => {
    const claim = line.claimId === null ? undefined : byId.get(line.claimId);
    const state = claim && stateOf(claim);
    if (state === 'live') return [];
    if (claim) {
      const why =
        state === 'expired'
          ? `${claim.code} expired on ${dateInWords(claim.expiresOn ?? '')}`
          : `${claim.code} does not hold in this market`;
      return [
        briefItem({ slot: line.slot, severity: 'warn', title: why, detail: `Drafts will leave out “${line.text}”.` }),
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

/** The terms of an offer are the brand's own to set: only what compares or promises needs evidence there. */
function isClaimed({ slot }: SaidLine, { kind }: Assertion): boolean {
  return STRONG.has(kind) || (slot === 'facts' && kind !== 'date');
}
