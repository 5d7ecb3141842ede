import type { BrandRuleConfig } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';

/** Harbour is invented. Its people, copy and figures are ours; figures come from the seeded generator and pages call them simulated. */
export const HARBOUR = {
  name: 'Harbour',
  slug: 'harbour',
  website: 'https://harbour.example',
  positioning: 'The bank account that shows you the price of everything before you pay it.',
  positioningReasons:
    'Customers write more about unexpected charges than about anything else. Rivals compete on the size of fees; nobody competes on seeing them first.',
  currency: 'EUR',
  timeZone: 'Europe/Dublin',
  locale: 'en-IE',
};

export const FACTS = [
  {
    text: 'The fee and the exchange rate are on screen before a payment is confirmed',
    reason: 'Shipped in version 4 of the app.',
  },
  { text: 'An account opens from the phone, without a branch', reason: 'The only way to open one.' },
  { text: 'The whole price list fits on one page', reason: 'Printed and measured.' },
];

export const AUDIENCES = [
  {
    name: 'Travellers',
    noun: 'people who travel',
    description: 'Pay with a card abroad several times a year and dread the statement.',
    pain: 'finding a fee on your statement',
  },
  {
    name: 'Switchers',
    noun: 'people who compare banks',
    description: 'Have opened two price lists side by side in the last month.',
    pain: 'reading a price list twice',
  },
];

export const RULES: { config: BrandRuleConfig; severity: 'block' | 'warn' | 'note'; reason: string }[] = [
  {
    config: { kind: 'banned', words: ['cheap', 'hassle-free', 'game-changing', 'revolutionary'] },
    severity: 'block',
    reason: 'We say what a thing costs, not that it is cheap.',
  },
  {
    config: { kind: 'term', use: 'card payment', insteadOf: ['card transaction', 'POS payment'] },
    severity: 'warn',
    reason: 'The word people use.',
  },
  {
    config: { kind: 'punctuation', mark: 'exclamation', max: 0 },
    severity: 'warn',
    reason: 'A bank that shouts is hiding something.',
  },
  {
    config: { kind: 'punctuation', mark: 'emoji', max: 0 },
    severity: 'block',
    reason: 'Money is not a joke to who has little of it.',
  },
  { config: { kind: 'sentence_length', maxWords: 24 }, severity: 'warn', reason: 'Read on a phone, standing up.' },
  {
    config: { kind: 'reading_grade', max: 9 },
    severity: 'warn',
    reason: 'Everybody who can read can open an account.',
  },
];

/** Claims; the days are counted from the first boot. */
export const CLAIMS = [
  {
    code: 'C-07',
    text: 'Fee shown before confirmation',
    evidence: 'Screen recording of every payment flow, app version 4.2',
    markets: [],
    days: 200,
  },
  {
    code: 'C-11',
    text: 'Whole price list read in 60 seconds',
    evidence: 'Timed with 20 readers, median 52 seconds',
    markets: [],
    days: 300,
  },
  {
    code: 'C-12',
    text: 'No fee on card payments abroad',
    evidence: 'Price list, section 2',
    markets: ['IE', 'GB'],
    days: 120,
  },
  { code: 'C-03', text: 'Voted best app of the year', evidence: 'Trade magazine poll', markets: ['IE'], days: -80 },
];

/** `until` is the offer's last day in words, relative to the first boot. */
export function feesBrief(until: string): BriefSlots {
  return {
    ...EMPTY_BRIEF,
    objective: 'Make people who compare banks open an account with us',
    audience: 'People aged 25 to 40 who found a charge they did not expect on a statement',
    audienceNoun: 'people who travel',
    benefit: 'see every fee before you pay',
    pain: 'finding a fee on your statement',
    offer: `No fee on card payments abroad until ${until}`,
    proof: 'The fee and the rate are on screen before you confirm',
    product: 'the Harbour card',
    action: 'open an account',
    facts: [
      { text: 'The fee is shown before you confirm a payment', claimId: null },
      { text: 'The whole price list reads in 60 seconds', claimId: null },
    ],
    tone: ['plain', 'exact'],
    mustSay: '',
    mustNotSay: ['talking objects', 'any rival by name'],
    channels: ['google_rsa', 'meta_feed', 'email'],
    market: 'Ireland and United Kingdom',
    locale: 'en-IE',
    finalUrl: 'https://harbour.example/fees',
  };
}

/** The campaign before it, which is over by the first boot. */
export const OPEN_BRIEF: BriefSlots = {
  ...EMPTY_BRIEF,
  objective: 'Get people who keep putting it off to open an account',
  audience: 'People aged 20 to 35 who still bank where their parents do',
  audienceNoun: 'people who compare banks',
  benefit: 'open an account without a branch',
  pain: 'taking a morning off for the bank',
  offer: 'Open it on any evening, from your sofa',
  proof: 'Every Harbour account was opened on a phone',
  product: 'the Harbour account',
  action: 'open an account',
  tone: ['plain', 'exact'],
  mustNotSay: ['any rival by name'],
  channels: ['google_rsa', 'meta_feed'],
  market: 'Ireland',
  locale: 'en-IE',
  finalUrl: 'https://harbour.example/open',
};

/** First lines that the marketer wrote over the drafts, so that each pair differs in its wording alone. */
export const OPEN_LINES = {
  asks: 'Why queue for an account?',
  states: 'An account from the phone',
  short: 'No branch. Only your phone.',
  long: 'An account that opens on a phone',
};

/** The feed's first line, rewritten after what the campaign before taught. */
export const FEES_FEED_LINE = 'No surprise. Your fee first.';

/** A brief somebody has begun: the brief check has something to say. */
export const SAVINGS_BRIEF: BriefSlots = {
  ...EMPTY_BRIEF,
  objective: 'Bring back people who opened an account and never saved',
  audienceNoun: 'people who save a little',
  benefit: 'put a little aside each week',
  product: 'Harbour savings',
  channels: ['email'],
  market: 'Ireland',
  locale: 'en-IE',
};

/** Own results from before Upbeat, so that a forecast has a history to stand on. Simulated. */
export const OWN_REFERENCES = [
  { headline: 'Know the fee before you tap', channel: 'google_rsa', impressions: 21_400, clicks: 942 },
  { headline: 'The price list that fits on one page', channel: 'google_rsa', impressions: 18_050, clicks: 704 },
  { headline: 'What your card charges abroad', channel: 'google_rsa', impressions: 25_900, clicks: 1_191 },
  { headline: 'Three fees you no longer pay', channel: 'meta_feed', impressions: 96_300, clicks: 1_252 },
  { headline: 'She read her statement twice', channel: 'meta_feed', impressions: 88_700, clicks: 1_419 },
  { headline: 'A bank without small print', channel: 'meta_feed', impressions: 71_200, clicks: 783 },
  { headline: 'Your fees this month, in one line', channel: 'email', impressions: 12_480, clicks: 424 },
];
