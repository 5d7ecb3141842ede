import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { DraftBrand, DraftIdeasInput, RetrievedReference } from '../draft-ideas/schema';

/** A full brief of an invented bank. */
export const HARBOUR_SLOTS: BriefSlots = {
  ...EMPTY_BRIEF,
  objective: 'Make people who compare banks open an account with us',
  audienceNoun: 'people who travel',
  benefit: 'see every fee before you pay',
  pain: 'finding a fee on your statement',
  offer: 'No fee on card payments abroad until 31 March 2025',
  proof: 'The fee is shown before you confirm a payment',
  product: 'the Harbour card',
  action: 'open an account',
  facts: [{ text: 'The whole price list reads in 60 seconds', claimId: null }],
  channels: ['google_rsa', 'meta_feed', 'email'],
  finalUrl: 'https://harbour.example/fees',
};

export const HARBOUR_BRAND: DraftBrand = {
  name: 'Harbour',
  positioning: 'The bank that shows its prices.',
  rules: [],
  claims: [],
  facts: [],
};

/** A measured reference with sensible defaults. */
export function reference(id: string, headline: string, rest: Partial<RetrievedReference> = {}): RetrievedReference {
  return {
    id,
    source: 'library',
    headline,
    impressions: 3966,
    clicks: 82,
    lift: 0.14,
    liftLow: 0.02,
    liftClear: true,
    tags: [],
    field: 'Money',
    matchedWords: [],
    ...rest,
  };
}

export const REFERENCES: RetrievedReference[] = [
  reference('ref-1', 'Lobbyist Defends A Bank That Went After A Family', {
    tags: ['story_he_she'],
    matchedWords: ['bank'],
  }),
  reference('ref-2', 'Could You Read Your Bank Statement To A Child?', {
    tags: ['question', 'second_person'],
    matchedWords: ['bank', 'statement'],
  }),
  reference('ref-3', 'A Guy Explains That 4 Of 6700 Banks Are Not Hurting Families', {
    tags: ['number'],
    matchedWords: ['banks'],
    lift: -0.21,
    liftLow: -0.3,
  }),
];

/** Input of a draft, with parts replaced. */
export function draftInput(
  rest: Partial<Omit<DraftIdeasInput, 'slots' | 'brand'>> & {
    slots?: Partial<BriefSlots>;
    brand?: Partial<DraftBrand>;
  } = {},
): DraftIdeasInput {
  return {
    references: REFERENCES,
    rejected: [],
    count: 12,
    seed: 7,
    channels: ['google_rsa', 'meta_feed', 'email'],
    ...rest,
    slots: { ...HARBOUR_SLOTS, ...rest.slots },
    brand: { ...HARBOUR_BRAND, ...rest.brand },
  };
}
