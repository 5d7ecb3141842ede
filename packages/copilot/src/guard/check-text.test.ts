import { expect, test } from 'vitest';
import { HARBOUR_BRAND, HARBOUR_SLOTS } from '../testing/inputs';
import { checkText } from './check-text';
import { sourcesOf } from './sources';

const slots = {
  ...HARBOUR_SLOTS,
  proof: 'Rated 4.8 of 5 by 2,310 members',
  facts: [{ text: 'Cheapest card abroad', claimId: null }],
};
const sources = sourcesOf(slots, {
  ...HARBOUR_BRAND,
  claims: [{ id: 'c', code: 'C-01', text: 'Free cash withdrawals in 40 countries' }],
});
const kinds = (text: string, headlines: string[] = []) =>
  checkText('x', text, sources, headlines).map(({ kind }) => kind);

test.each([
  'See every fee before you pay.',
  'Rated 4.8 of 5 by 2310 members',
  'No fee on card payments abroad until 31 March 2025.',
  'Free cash withdrawals in 40 countries',
  'Open an Account With Harbour Today',
  'An honest test, at your request.',
  'Read more at https://harbour.example/fees.',
])('stands on the brief or a claim: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  ['Save 20% on every trip', 'figure'],
  ['Rated 4.9 of 5', 'figure'],
  ['Save £40 a year', 'figure'],
  ['Used in forty countries and three thousand shops', 'figure'],
  ['The cheapest card abroad', 'promise'],
  ['Your fees, guaranteed', 'promise'],
  ['Get a refund when you ask', 'offer'],
  ['Read it on other-bank.com', 'link'],
  ['Write to help@evil.example', 'link'],
  ['Hello {{first_name}}, see every fee', 'merge_tag'],
  ['<img src=x onerror=alert(1)> See every fee', 'markup'],
  ['See every fee, as Barclays does', 'name'],
] as const)('is held back: %s (%s)', (text, kind) => {
  expect(kinds(text)).toContain(kind);
});

test('a figure with another sign is another figure', () => {
  expect(kinds('Rated 5 of 5')).toEqual([]);
  expect(kinds('Pay 5% less')).toContain('figure');
});

test('a reference’s wording is not carried over, its single words may be', () => {
  const headline = 'She Opened A Bank Statement And Could Not Believe What It Said';

  expect(kinds('She opened a bank statement and could not believe it', [headline])).toContain('copied');
  expect(kinds('She opened a statement.', [headline])).toEqual([]);
});

test('the figures of an objective are for colleagues, not for copy', () => {
  const inner = sourcesOf({ ...HARBOUR_SLOTS, objective: 'Win 5,000 members, 20% more than last year' }, HARBOUR_BRAND);

  expect(checkText('x', 'Join 5,000 members', inner).map(({ kind }) => kind)).toEqual(['figure']);
});
