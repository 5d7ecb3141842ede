import type { BriefSlots } from '@upbeat/core/brief';

/** One line of a brief that copy may stand on. */
export interface BriefLine {
  slot: 'offer' | 'proof' | 'mustSay' | 'fact' | 'benefit' | 'pain' | 'action';
  label: string;
  text: string;
  claimId: string | null;
}

const LABELS = {
  offer: 'Brief, offer',
  proof: 'Brief, proof',
  mustSay: 'Brief, must say',
  benefit: 'Brief, benefit',
  pain: 'Brief, pain',
  action: 'Brief, action',
} as const;

/** The written lines of a brief: what drafts may repeat word for word first, then facts, then what shapes them. */
export function briefLines(brief: BriefSlots): BriefLine[] {
  const line = (slot: keyof typeof LABELS): BriefLine => ({
    slot,
    label: LABELS[slot],
    text: brief[slot],
    claimId: null,
  });
  const facts = brief.facts.map(
    ({ text, claimId }, at): BriefLine => ({ slot: 'fact', label: `Brief, fact ${at + 1}`, text, claimId }),
  );

  return [
    line('offer'),
    line('proof'),
    line('mustSay'),
    ...facts,
    line('benefit'),
    line('pain'),
    line('action'),
  ].filter(({ text }) => text.trim() !== '');
}
