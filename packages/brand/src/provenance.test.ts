import type { Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { expect, test } from 'vitest';
import { findProvenance } from './provenance';
import type { ProvenanceInput } from './provenance';

const claims: Claim[] = [
  {
    id: 'c7',
    code: 'C-07',
    text: 'The fee is shown before you confirm a payment',
    evidence: 'Screens',
    markets: [],
    expiresOn: '2025-06-30',
  },
  { id: 'c1', code: 'C-01', text: 'Award for safe saving', evidence: 'Prize', markets: [], expiresOn: '2024-01-01' },
];
const brief = {
  ...EMPTY_BRIEF,
  offer: 'No fee on card payments abroad until 31 March 2025',
  benefit: 'see every fee before you pay',
  action: 'open an account',
  facts: [
    { text: 'The whole price list reads in 60 seconds', claimId: null },
    { text: 'Statements never surprise anybody', claimId: 'c7' },
  ],
};
const trace = (text: string, more: Partial<ProvenanceInput> = {}) =>
  findProvenance({
    channel: 'email',
    fields: { body: [text] },
    claims,
    brief,
    facts: [{ id: 'f1', text: 'Harbour was founded in Galway' }],
    structures: [
      { kind: 'pattern', id: 'p1', label: 'Pattern, before you', text: 'What nobody tells you about {topic}' },
      {
        kind: 'reference',
        id: 'u1',
        label: 'Reference, “this invention”',
        text: 'This invention changes everything we know',
      },
    ],
    market: '',
    today: '2025-01-10',
    brandName: 'Harbour',
    ...more,
  }).map(({ kind, id, label }) => [kind, id, label]);

test.each([
  [
    'The fee is shown before confirming payments.',
    ['claim', 'c7', 'Claim C-07, The fee is shown before you confirm a payment, to 30 June 2025'],
  ],
  ['No fee on card payments abroad', ['brief', null, 'Brief, offer']],
  ['Open an account', ['brief', null, 'Brief, action']],
  ['Read the price list in 60 seconds.', ['brief', null, 'Brief, fact 1']],
  ['Founded in Galway by Harbour', ['fact', 'f1', 'Product fact, Harbour was founded in Galway']],
  ['What nobody tells you about banks', ['pattern', 'p1', 'Pattern, before you']],
  ['This invention changes everything about cash', ['reference', 'u1', 'Reference, “this invention”']],
  ['Try now', ['none', null, 'Stands on nothing yet']],
  ['海外カードの手数料', ['none', null, 'Stands on nothing yet']],
])('%j stands on %j', (text, expected) => {
  expect(trace(text)).toEqual([expected]);
});

test('a fact linked to a live claim stands on the claim', () => {
  expect(trace('Statements never surprise.')[0]?.[1]).toBe('c7');
});

test('an expired claim is nothing to stand on', () => {
  expect(trace('Award for safe saving')).toEqual([['none', null, 'Stands on nothing yet']]);
});

test('one shared word is chance', () => {
  expect(trace('A fee for parking boats')).toEqual([['none', null, 'Stands on nothing yet']]);
});

const replies: Claim = {
  id: 'c12',
  code: 'C-12',
  text: 'Support replies within 48 hours',
  evidence: 'Log',
  markets: [],
  expiresOn: null,
};

test('a claim is named only where its figures agree with the line', () => {
  const more = { claims: [replies] };
  expect(trace('Support replies within 48 hours on working days', more)[0]?.[1]).toBe('c12');
  expect(trace('Support replies within 24 hours', more)).toEqual([['none', null, 'Stands on nothing yet']]);
});

test('a fact that still holds its claim’s old figure does not stand on that claim', () => {
  const facts = [{ text: 'Support replies within 24 hours', claimId: 'c12' }];
  expect(trace('Support replies in 24 hours', { claims: [replies], brief: { ...brief, facts } })).toEqual([
    ['brief', null, 'Brief, fact 1'],
  ]);
});

test('naming the brand, or two words of a long line, is no ground', () => {
  const named = { ...replies, text: 'Harbour support replies to members' };
  expect(trace('Harbour support is here', { claims: [named] })[0]?.[0]).toBe('none');
  expect(
    trace('When you open a letter about boats, cars, rent and your account, parking is dear', { claims: [] })[0]?.[0],
  ).toBe('none');
});

test('a reference is no ground for a figure, nor for a line that shares only small words and numbers with it', () => {
  const structures = [
    { kind: 'reference' as const, id: 'u2', label: 'Reference', text: 'Here Are 7 Things You Should Not Do With 9' },
  ];
  expect(trace('Here are 7 reasons you should not wait with it', { structures })[0]?.[0]).toBe('none');
  expect(trace('Here are the forms you should not do', { structures })[0]?.[0]).toBe('none');
});

test('a pattern’s own short sentence stays its own', () => {
  const structures = [{ kind: 'pattern' as const, id: 'p2', label: 'Pattern', text: 'See how.' }];
  expect(trace('See how.', { structures })).toEqual([['pattern', 'p2', 'Pattern']]);
  expect(trace('See how, in 2 hours.', { structures })[0]?.[0]).toBe('none');
});

test('sources of an entry are listed once, and its unlinked sentence is quoted', () => {
  const text = 'Open an account. Open an account today. Try now.';
  expect(trace(text)).toEqual([
    ['brief', null, 'Brief, action'],
    ['none', null, '“Try now.”: stands on nothing yet'],
  ]);
});

test('addresses, senders and blank entries stand on nothing and are not asked to', () => {
  expect(trace('', { fields: { body: ['', ' '], sender: ['Ines'], final_url: ['https://x.example'] } })).toEqual([]);
});
