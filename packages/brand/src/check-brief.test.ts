import type { BrandRule, Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import { BriefSlotsSchema } from '@upbeat/core/brief';
import { expect, test } from 'vitest';
import { checkBrief } from './check-brief';
import { isGerund, lacksBaseVerb, pluralOf, withBaseVerb, withGerund } from './grammar';

const whole: BriefSlots = {
  objective: 'Make people who compare banks open an account',
  audience: 'People aged 25 to 40 who found a charge they did not expect',
  audienceNoun: 'people who travel',
  benefit: 'see every fee before you pay',
  pain: 'finding a fee on your statement',
  offer: 'No fee on card payments abroad until 31 March 2025',
  proof: 'Timed with 20 readers',
  product: 'the Harbour card',
  action: 'open an account',
  facts: [{ text: 'The fee is shown before you confirm a payment', claimId: 'c7' }],
  tone: ['plain'],
  mustSay: 'Fees and rate on screen before you pay.',
  mustNotSay: ['No talking objects'],
  channels: ['google_rsa', 'email'],
  market: 'Ireland',
  locale: 'en-GB',
  finalUrl: 'https://harbour.example/fees',
};
const claims: Claim[] = [
  {
    id: 'c7',
    code: 'C-07',
    text: 'The fee is shown before you confirm',
    evidence: 'x',
    markets: [],
    expiresOn: '2025-06-30',
  },
  { id: 'c9', code: 'C-09', text: 'No-fee card abroad', evidence: 'x', markets: ['IE'], expiresOn: null },
];
const check = (
  brief: Partial<BriefSlots> = {},
  more: { rules?: BrandRule[]; rejectedReasons?: string[]; today?: string } = {},
) =>
  checkBrief({
    brief: { ...whole, ...brief },
    claims,
    rules: more.rules ?? [],
    rejectedReasons: more.rejectedReasons ?? [],
    today: more.today ?? '2025-01-10',
  });
const titles = (result: ReturnType<typeof check>) => result.items.map(({ severity, title }) => [severity, title]);

test('a whole brief has nothing to say', () => {
  expect(check()).toEqual({ items: [], complete: { filled: 16, total: 16 }, empty: [], canDraft: true });
});

test('an empty brief blocks only what drafting cannot do without', () => {
  const result = checkBrief({ brief: EMPTY_BRIEF, claims: [], rules: [], rejectedReasons: [], today: '2025-01-10' });
  expect(result.items.filter(({ severity }) => severity === 'block').map(({ slot }) => slot)).toEqual([
    'audienceNoun',
    'benefit',
    'channels',
  ]);
  expect(result).toMatchObject({ complete: { filled: 0, total: 16 }, canDraft: false });
});

test('a product alone is enough to draft from', () => {
  expect(check({ benefit: '' }).canDraft).toBe(true);
  expect(check({ benefit: '', product: '' }).canDraft).toBe(false);
});

test('no channel offers two channel keys that the slot takes', () => {
  const [item] = check({ channels: [] }).items;
  expect(item).toMatchObject({ slot: 'channels', severity: 'block', answers: ['google_rsa', 'email'] });
  expect(BriefSlotsSchema.safeParse({ ...EMPTY_BRIEF, channels: item?.answers }).success).toBe(true);
});

test('an empty must-not quotes the last rejection and offers two answers at most', () => {
  const result = check(
    { mustNotSay: [] },
    { rejectedReasons: ['Cute, but it talks down to people.', 'Too long.', 'Dull.'] },
  );
  expect(result.canDraft).toBe(true);
  expect(result.items).toMatchObject([
    {
      slot: 'mustNotSay',
      severity: 'warn',
      title: 'Must-not is empty',
      answers: ['Cute, but it talks down to people', 'Too long'],
    },
  ]);
  expect(result.items[0]?.detail).toContain('“Cute, but it talks down to people.”');
  expect(check({ mustNotSay: [] }).items[0]?.answers).toEqual(['No rival named']);
});

test('a superlative without a claim is weak, and the nearest claim mends it', () => {
  const facts = [...whole.facts, { text: 'Cheapest card abroad', claimId: null }];
  expect(check({ facts }).items).toMatchObject([
    {
      slot: 'facts',
      severity: 'warn',
      title: '“Cheapest” has no claim',
      fix: { slot: 'facts', index: 1, start: 0, end: 20, text: 'No-fee card abroad' },
    },
  ]);
});

test('a figure in a fact without a claim is only noted', () => {
  expect(titles(check({ facts: [{ text: 'Reads in 60 seconds', claimId: null }] }))).toEqual([
    ['note', '“60” has no claim'],
  ]);
});

test('a slot that repeats another figure than a live claim says so, and its fix puts the claim’s figure there', () => {
  const changed = [
    { id: 'c12', evidence: 'x', markets: [], expiresOn: null, code: 'C-12', text: 'Support replies within 48 hours' },
  ];
  const brief = {
    ...whole,
    proof: 'Support replies within 24 hours',
    facts: [{ text: 'Replies in 24 hours', claimId: 'c12' }],
  };
  const result = checkBrief({ brief, claims: changed, rules: [], rejectedReasons: [], today: '2025-01-10' });
  expect(titles(result)).toEqual([
    ['warn', '“24” is not what C-12 says'],
    ['warn', '“24” is not what C-12 says'],
  ]);
  expect(result.items[0]).toMatchObject({ slot: 'proof', fix: { text: '48', start: 23, end: 25 } });
});

test('a fact whose claim lapsed or holds elsewhere says so', () => {
  expect(titles(check({ offer: '' }, { today: '2025-07-01' }))).toEqual([['warn', 'C-07 expired on 30 June 2025']]);
  const facts = [{ text: 'No-fee card abroad', claimId: 'c9' }];
  expect(titles(check({ facts, market: 'Germany' }))).toEqual([['warn', 'C-09 does not hold in this market']]);
});

test('an offer needs an end that has not passed', () => {
  expect(check({ offer: 'No fee abroad.' }).items).toMatchObject([
    { title: 'Offer has no end date', answers: ['No fee abroad until 31 January 2025'] },
  ]);
  expect(check({ offer: 'No fee abroad' }, { today: '2024-02-20' }).items[0]?.answers).toEqual([
    'No fee abroad until 31 March 2024',
  ]);
  expect(titles(check({}, { today: '2025-04-01' }))).toEqual([['warn', 'Offer ended on 31 March 2025']]);
  expect(check({ offer: 'No fee until 31 March' }).items).toEqual([]);
});

test('wording is mended: base verb, -ing form, plural', () => {
  const result = check({ benefit: 'seeing every fee', pain: 'find a fee', audienceNoun: 'a person who travels' });
  expect(result.items.map(({ slot, fix }) => [slot, fix?.text])).toEqual([
    ['audienceNoun', 'people who travel'],
    ['benefit', 'see every fee'],
    ['pain', 'finding a fee'],
  ]);
});

test('a must-say longer than any search field is named', () => {
  expect(titles(check({ mustSay: 'x'.repeat(91) }))).toEqual([['warn', 'Must-say is 91 of 90']]);
  expect(check({ mustSay: 'x'.repeat(91), channels: ['email'] }).items).toEqual([]);
});

test('a missing or unsafe final URL does not stop drafting', () => {
  expect(titles(check({ finalUrl: '' }))).toEqual([['warn', 'Final URL is missing']]);
  expect(titles(check({ finalUrl: 'javascript:alert(1)' }))).toEqual([['warn', 'Final URL cannot stand behind an ad']]);
});

test('banned words and terms of the brand are found in the brief, with their fix', () => {
  const rules: BrandRule[] = [
    {
      id: 'r1',
      config: { kind: 'term', use: 'account', insteadOf: ['acct'] },
      severity: 'block',
      reason: 'Plain words.',
    },
  ];
  expect(check({ action: 'open an acct' }, { rules }).items).toMatchObject([
    { slot: 'action', severity: 'warn', fix: { slot: 'action', index: 0, start: 8, end: 12, text: 'account' } },
  ]);
});

test('an audience without a noun gets two from its own line', () => {
  expect(check({ audienceNoun: '' }).items[0]?.answers).toEqual(['people aged 25 to 40', 'people']);
});

test.each([
  ['see every fee', false],
  ['zap the fee', false],
  ['access your money', false],
  ['seeing every fee', true],
  ['sees every fee', true],
  ['to see every fee', true],
  ['the lowest fee', true],
  ['no fees', true],
])('%j lacks a base verb: %s', (phrase, lacks) => {
  expect(lacksBaseVerb(phrase)).toBe(lacks);
});

test.each([
  ['to see every fee', 'see every fee'],
  ['you can pay abroad', 'pay abroad'],
  ['saving money', 'save money'],
  ['getting it done', 'get it done'],
  ['the lowest fee', null],
])('%j begins with its base verb as %j', (phrase, expected) => {
  expect(withBaseVerb(phrase)).toBe(expected);
});

test.each([
  ['find a fee', 'finding a fee'],
  ['to pay twice', 'paying twice'],
  ['lose money', 'losing money'],
  ['get it wrong', 'getting it wrong'],
  ['hidden fees', null],
])('%j begins with an -ing form as %j', (phrase, expected) => {
  expect(withGerund(phrase)).toBe(expected);
});

test.each([
  ['finding a fee', true],
  ['nothing works', false],
  ['king of fees', false],
  ['', false],
])('%j is a gerund phrase: %s', (phrase, expected) => {
  expect(isGerund(phrase)).toBe(expected);
});

test.each([
  ['a person who travels', 'people who travel'],
  ['customer', 'customers'],
  ['a small company with staff', 'small companies with staff'],
  ['every bank', 'banks'],
  ['people who travel', null],
  ['students in Dublin', null],
  ['parents of twins', null],
])('the plural of %j is %j', (phrase, expected) => {
  expect(pluralOf(phrase)).toBe(expected);
});
