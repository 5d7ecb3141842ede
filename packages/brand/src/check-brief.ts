import type { BriefSlots } from '@upbeat/core/brief';
import { checkBriefClaims } from './brief/brief-claims';
import { checkBriefGaps } from './brief/brief-gaps';
import type { BriefCheckInput, BriefItem, BriefSlot } from './brief/brief-item';
import { checkBriefWording } from './brief/brief-wording';
import { SEVERITY_ORDER } from './findings';

export interface BriefCheck {
  items: BriefItem[];
  /** Slots that hold something, of all that a person fills in. */
  complete: { filled: number; total: number };
  /** Those that hold nothing, in the order of the slots. */
  empty: BriefSlot[];
  /** Whether drafting can start. */
  canDraft: boolean;
}

const SLOTS: readonly BriefSlot[] = [
  'objective',
  'audience',
  'audienceNoun',
  'benefit',
  'pain',
  'offer',
  'proof',
  'product',
  'action',
  'facts',
  'mustSay',
  'mustNotSay',
  'channels',
  'tone',
  'market',
  'finalUrl',
];

/** What is missing or weak in a brief, by severity and then in the order of the slots. */
export function checkBrief(input: BriefCheckInput): BriefCheck {
  const items = [...checkBriefGaps(input), ...checkBriefWording(input), ...checkBriefClaims(input)].toSorted(
    (a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot),
  );

  const empty = SLOTS.filter((slot) => !isFilled(input.brief, slot));

  return {
    items,
    complete: { filled: SLOTS.length - empty.length, total: SLOTS.length },
    empty,
    canDraft: items.every(({ severity }) => severity !== 'block'),
  };
}

function isFilled(brief: BriefSlots, slot: BriefSlot): boolean {
  const value = brief[slot];

  return typeof value === 'string' ? value.trim() !== '' : value.length > 0;
}
