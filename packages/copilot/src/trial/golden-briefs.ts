import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { DraftBrand } from '../draft-ideas/schema';

/** A brief as a careful marketer would fill it in, for one invented company of an industry. */
export interface GoldenBrief {
  name: string;
  brand: DraftBrand;
  slots: BriefSlots;
}

function golden(
  name: string,
  brandName: string,
  slots: Partial<BriefSlots>,
  brand: Partial<DraftBrand> = {},
): GoldenBrief {
  return {
    name,
    brand: { name: brandName, positioning: '', rules: [], claims: [], facts: [], ...brand },
    slots: { ...EMPTY_BRIEF, channels: ['google_rsa', 'meta_feed', 'email'], ...slots },
  };
}

const fact = (text: string) => ({ text, claimId: null });

/** Ten industries, ordinary briefs, some with empty slots. */
export const GOLDEN_BRIEFS: readonly GoldenBrief[] = [
  golden('bank', 'Harbour', {
    audienceNoun: 'people who travel',
    benefit: 'see every fee before you pay',
    pain: 'finding a fee on your statement',
    offer: 'No fee on card payments abroad until 31 March 2025',
    proof: 'The fee is shown before you confirm a payment',
    product: 'the Harbour card',
    action: 'open an account',
    facts: [fact('The whole price list reads in 60 seconds')],
    mustSay: 'Fees and rate on screen before you pay.',
  }),
  golden('saas', 'Ledgerly', {
    audienceNoun: 'finance teams',
    benefit: 'close the month in one place',
    pain: 'chasing receipts by e-mail',
    offer: '30 days to try it, no card needed',
    proof: '412 finance teams closed their books in Ledgerly last month',
    product: 'Ledgerly',
    action: 'start a trial',
    facts: [fact('It reads receipts in 14 languages'), fact('It exports to Xero and Sage')],
  }),
  golden('charity', 'Clearwell', {
    audienceNoun: 'people who give monthly',
    benefit: 'see which well your money built',
    pain: 'wondering where your donation went',
    offer: '',
    proof: '91p of every £1 goes to drilling, audited by PKF in 2024',
    product: 'a Clearwell monthly gift',
    action: 'give monthly',
    facts: [fact('Every well has a page with photos and test results')],
  }),
  golden('dtc shoes', 'Fernway', {
    audienceNoun: 'people on their feet all day',
    benefit: 'walk all day without sore feet',
    pain: 'limping home after a long shift',
    offer: 'Wear them for 60 days and send them back if they hurt',
    proof: 'Designed with podiatrists in Leeds',
    product: 'our work shoes',
    action: 'find your size',
    facts: [fact('The sole is cork and natural rubber')],
  }),
  golden('dentist', 'Mill Lane Dental', {
    audienceNoun: 'families in Otley',
    benefit: 'book a check-up that fits the school run',
    pain: 'waiting weeks for an appointment',
    offer: 'First check-up £25 until 30 June',
    proof: 'Open from 7am to 7pm, six days a week',
    product: 'Mill Lane Dental',
    action: 'book online',
  }),
  golden('b2b software', 'Plantwatch', {
    audienceNoun: 'maintenance managers',
    benefit: 'fix machines before they stop the line',
    pain: 'explaining another unplanned stop',
    offer: '',
    proof: 'Sensors fit without stopping a machine',
    product: 'Plantwatch',
    action: 'book a demo',
    facts: [fact('It runs on your own servers')],
  }),
  golden('language school', 'Casa Idioma', {
    audienceNoun: 'adult beginners',
    benefit: 'hold a conversation in Spanish',
    pain: 'forgetting words as soon as class ends',
    offer: 'First lesson free until 15 September',
    proof: 'Classes of six people at most',
    product: 'evening Spanish courses',
    action: 'reserve a seat',
  }),
  golden('museum', 'Quayside Museum', {
    audienceNoun: 'families with children',
    benefit: 'spend a rainy day on a real ship',
    pain: '',
    offer: 'Children go in free on Sundays',
    proof: '',
    product: 'the Quayside Museum',
    action: 'plan your visit',
    facts: [fact('You can climb aboard three ships')],
  }),
  golden('insurance', 'Fieldgate', {
    audienceNoun: 'renters',
    benefit: 'insure your things in plain English',
    pain: 'reading forty pages of small print',
    offer: '',
    proof: 'The whole policy is four pages long',
    product: 'Fieldgate contents insurance',
    action: 'get a quote',
  }),
  golden('grocery', 'Larder Lane', {
    audienceNoun: 'busy households',
    benefit: 'get fresh food from farms near you',
    pain: 'throwing away limp salad',
    offer: '£10 off your first box until 1 May',
    proof: 'Picked the day before it reaches you',
    product: 'the Larder Lane box',
    action: 'choose your box',
    facts: [fact('You can skip a week at any time')],
  }),
];
