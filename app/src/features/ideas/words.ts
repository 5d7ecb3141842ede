import { SLOT_WORDS } from '../briefs/slot-words';

/** A tactic's key as words: "time_frame" is "time frame". */
export function tacticWords(tactic: string): string {
  return tactic.replaceAll('_', ' ');
}

/** What a slot of the brief is called within a sentence; an unknown key stands for itself. */
export function slotWords(slot: string): string {
  const known = Object.entries(SLOT_WORDS).find(([key]) => key === slot);

  return known ? known[1].label.toLowerCase() : slot;
}
