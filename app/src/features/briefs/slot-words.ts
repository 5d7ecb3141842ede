import type { BriefSlots, TONES } from '@upbeat/core/brief';

type Slot = keyof BriefSlots;

export interface SlotWords {
  label: string;
  /** What form it takes, under the label. */
  type: string;
  placeholder: string;
}

/** What each slot is called, what form it takes and what stands in it while it is empty. */
export const SLOT_WORDS: Record<Slot, SlotWords> = {
  objective: {
    label: 'Objective',
    type: 'one sentence, one verb',
    placeholder: 'Make people who compare banks open an account with us',
  },
  audience: {
    label: 'Audience',
    type: 'who, and when they feel it',
    placeholder: 'People who found a charge they did not expect',
  },
  audienceNoun: { label: 'Called', type: 'plural, as copy names them', placeholder: 'people who travel' },
  benefit: { label: 'Benefit', type: 'base verb first', placeholder: 'see every fee before you pay' },
  pain: { label: 'Pain', type: '-ing form first', placeholder: 'finding a fee on your statement' },
  product: { label: 'Product', type: 'the thing advertised', placeholder: 'the Harbour card' },
  action: { label: 'Next step', type: 'base verb first', placeholder: 'open an account' },
  offer: {
    label: 'Offer',
    type: 'what they get, until when',
    placeholder: 'No fee on card payments abroad until 31 March 2027',
  },
  proof: { label: 'Proof', type: 'evidence a reader accepts', placeholder: 'Timed with 20 readers' },
  facts: {
    label: 'Facts',
    type: 'one a line, each with a claim',
    placeholder: 'The fee is shown before you confirm a payment',
  },
  mustSay: { label: 'Must say', type: 'word for word', placeholder: 'Fees and rate on screen before you pay.' },
  mustNotSay: {
    label: 'Must not',
    type: 'words, tones, comparisons',
    placeholder: 'Name at least one thing no draft may do',
  },
  channels: { label: 'Channels', type: 'sets the fields and limits', placeholder: '' },
  tone: { label: 'Tone', type: 'at most two', placeholder: '' },
  market: { label: 'Market', type: 'country, as claims name it', placeholder: 'IE' },
  locale: { label: 'Language', type: 'of the copy', placeholder: 'en-GB' },
  finalUrl: { label: 'Final URL', type: 'where a click leads', placeholder: 'https://' },
};

/** The four groups of a brief, in the order they are written. */
export const SLOT_GROUPS: readonly { title: string; hint?: string; slots: readonly Slot[] }[] = [
  { title: 'Aim', hint: 'what should be different afterwards', slots: ['objective', 'product', 'action'] },
  { title: 'People', slots: ['audience', 'audienceNoun', 'pain', 'benefit', 'market'] },
  {
    title: 'What may be said',
    hint: 'a draft states only what stands here or in the claims register',
    slots: ['offer', 'proof', 'facts', 'mustSay', 'mustNotSay'],
  },
  { title: 'Where and how', slots: ['channels', 'tone', 'finalUrl'] },
];

/** Longest text of each slot, in characters; the same as the schema's. */
export const SLOT_MAX: Partial<Record<Slot, number>> = {
  objective: 240,
  audience: 200,
  audienceNoun: 60,
  benefit: 120,
  pain: 120,
  offer: 160,
  proof: 200,
  product: 80,
  action: 60,
  mustSay: 160,
  market: 60,
  locale: 20,
  finalUrl: 500,
};

export const TONE_WORDS: Record<(typeof TONES)[number], string> = {
  plain: 'Plain',
  exact: 'Exact',
  warm: 'Warm',
  witty: 'Witty',
  urgent: 'Urgent',
  bold: 'Bold',
};

/** A slot's value as lines of text, for a comparison of two. */
export function slotLines(slots: BriefSlots, slot: Slot): string[] {
  const value = slots[slot];
  if (typeof value === 'string') return value === '' ? [] : [value];

  return value.map((entry) => (typeof entry === 'string' ? entry : entry.text));
}
