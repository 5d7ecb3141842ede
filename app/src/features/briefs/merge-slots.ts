import { BriefSlotsSchema } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';

export const SLOT_NAMES = Object.keys(BriefSlotsSchema.shape) as (keyof BriefSlots)[];

/** Whether two values of a slot say the same. */
export function sameSlot(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two briefs say the same, ignoring spaces at the ends, which are not stored. */
export function sameSlots(a: BriefSlots, b: BriefSlots): boolean {
  return sameSlot(BriefSlotsSchema.parse(a), BriefSlotsSchema.parse(b));
}

export interface Merge {
  merged: BriefSlots;
  /** Slots that both changed, each in another way; `merged` holds mine there. */
  clashes: (keyof BriefSlots)[];
}

/** Two people's changes to the same brief put together, slot by slot. Nothing of either is lost without being named. */
export function mergeSlots(base: BriefSlots, mine: BriefSlots, theirs: BriefSlots): Merge {
  const clashes: (keyof BriefSlots)[] = [];
  const entries = SLOT_NAMES.map((slot) => {
    if (sameSlot(mine[slot], theirs[slot]) || sameSlot(mine[slot], base[slot])) return [slot, theirs[slot]];
    if (!sameSlot(theirs[slot], base[slot])) clashes.push(slot);
    return [slot, mine[slot]];
  });

  return { merged: Object.fromEntries(entries) as BriefSlots, clashes };
}
