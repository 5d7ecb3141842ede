import { claimJudge } from '@upbeat/brand/claim-state';
import type { Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import { SLOT_NAMES, sameSlot } from './merge-slots';

type Slot = keyof BriefSlots;

const isEmpty = (value: BriefSlots[Slot]): boolean => value.length === 0;

/** Slots in which the earlier brief says something that this one does not say. */
export function slotsToTake(mine: BriefSlots, theirs: BriefSlots): Slot[] {
  return SLOT_NAMES.filter((slot) => !isEmpty(theirs[slot]) && !sameSlot(mine[slot], theirs[slot]));
}

/** Of those, the ones that are empty here: taking them over costs nothing. */
export function emptySlots(mine: BriefSlots, slots: readonly Slot[]): Slot[] {
  return slots.filter((slot) => isEmpty(mine[slot]));
}

/**
 * What an earlier brief would bring: its facts without those whose claim is no longer live in this brief's market (`dropped` counts them),
 * all else as it stands. `today` is an ISO date.
 */
export function briefToTake(
  theirs: BriefSlots,
  given: { claims: readonly Claim[]; market: string; today: string },
): { slots: BriefSlots; dropped: number } {
  const stateOf = claimJudge(given.market, given.today);
  const facts = theirs.facts.filter(({ claimId }) => {
    if (claimId === null) return true;
    const claim = given.claims.find((one) => one.id === claimId);
    return claim !== undefined && stateOf(claim) === 'live';
  });

  return { slots: { ...theirs, facts }, dropped: theirs.facts.length - facts.length };
}

/** The brief with the chosen slots as the earlier one has them. */
export function takeSlots(mine: BriefSlots, theirs: BriefSlots, chosen: readonly Slot[]): BriefSlots {
  return { ...mine, ...Object.fromEntries(chosen.map((slot) => [slot, theirs[slot]])) };
}
