import { BriefSlotsSchema } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { BriefFix, BriefSlot } from '@upbeat/brand/brief/brief-item';
import { ChannelSchema } from '@upbeat/core/channels';

const spliced = (value: string, { start, end, text }: BriefFix): string =>
  value.slice(0, start) + text + value.slice(end);

/** The words that a fix concerns, as they stand; null where the brief has changed so that it fits no more. */
export function fixTarget(slots: BriefSlots, fix: BriefFix): string | null {
  const value = slots[fix.slot];
  if (typeof value === 'string') return value;
  const entry = value[fix.index];
  if (entry === undefined) return null;

  return typeof entry === 'string' ? entry : entry.text;
}

/** The brief with a fix applied; unchanged where it fits no more. A fact that a fix rewrites loses no claim it is linked to. */
export function applyFix(slots: BriefSlots, fix: BriefFix): BriefSlots {
  const target = fixTarget(slots, fix);
  if (target === null) return slots;
  const text = spliced(target, fix);
  const value = slots[fix.slot];
  if (typeof value === 'string') return { ...slots, [fix.slot]: text };
  const list = value.map((entry, index) =>
    index !== fix.index ? entry : typeof entry === 'string' ? text : { ...entry, text },
  );

  return { ...slots, [fix.slot]: list };
}

/** The brief with a ready answer put into a slot: lists grow by it, texts are replaced. */
export function applyAnswer(slots: BriefSlots, slot: BriefSlot, answer: string): BriefSlots {
  if (slot === 'channels') {
    const channel = ChannelSchema.parse(answer);
    return slots.channels.includes(channel) ? slots : { ...slots, channels: [...slots.channels, channel] };
  }
  const value = slots[slot];
  if (typeof value === 'string') return { ...slots, [slot]: answer };
  if (slot !== 'mustNotSay' || slots.mustNotSay.includes(answer)) return slots;

  return BriefSlotsSchema.parse({ ...slots, mustNotSay: [...slots.mustNotSay, answer] });
}
