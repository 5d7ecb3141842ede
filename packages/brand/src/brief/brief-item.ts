import type { BrandRule, Claim, Severity } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';

export type BriefSlot = keyof BriefSlots;

/** A mend of a slot: put `text` over [start, end) of its value; `index` counts entries of list slots. */
export interface BriefFix {
  kind: 'replace';
  slot: BriefSlot;
  index: number;
  start: number;
  end: number;
  text: string;
}

/** One thing the brief check has to say. */
export interface BriefItem {
  slot: BriefSlot;
  /** `block` only for what drafting cannot do without. */
  severity: Severity;
  title: string;
  detail: string;
  /** At most two values that fill the slot as they stand (channel keys for `channels`). */
  answers: string[];
  fix: BriefFix | null;
}

export interface BriefCheckInput {
  brief: BriefSlots;
  claims: readonly Claim[];
  rules: readonly BrandRule[];
  /** Reasons people gave when they rejected earlier ideas, newest first. */
  rejectedReasons: readonly string[];
  /** ISO date. */
  today: string;
}

type ItemInput = Pick<BriefItem, 'slot' | 'severity' | 'title' | 'detail'> & {
  answers?: readonly string[];
  fix?: BriefItem['fix'];
};

/** An item with at most two distinct answers. */
export function briefItem({ answers = [], fix = null, ...rest }: ItemInput): BriefItem {
  const distinct = [...new Set(answers.map((answer) => answer.trim()).filter(Boolean))];

  return { ...rest, answers: distinct.slice(0, 2), fix };
}

/** A fix that writes a slot's value anew. */
export function rewriteSlot(slot: BriefSlot, value: string, text: string | null): BriefItem['fix'] {
  return text === null ? null : { kind: 'replace', slot, index: 0, start: 0, end: value.length, text };
}
