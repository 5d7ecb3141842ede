import type { Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import { expect, test } from 'vitest';
import { findAssertions } from './assertions';
import { checkClaims } from './claims';
import { claimJudge } from './claim-state';
import { applyFix } from './findings';
import { marketCodes } from './market-codes';

const claim = (code: string, text: string, more: Partial<Claim> = {}): Claim => ({
  id: code,
  code,
  text,
  evidence: 'Measured by us',
  markets: [],
  expiresOn: null,
  ...more,
});
const shown = claim('C-07', 'Fees shown before you pay', { expiresOn: '2025-06-30' });
const check = (
  text: string,
  more: { claims?: Claim[]; brief?: Partial<BriefSlots>; market?: string; field?: string } = {},
) =>
  checkClaims({
    channel: 'google_rsa',
    fields: { [more.field ?? 'headline']: [text] },
    claims: more.claims ?? [shown],
    brief: { ...EMPTY_BRIEF, ...more.brief },
    market: more.market ?? '',
    today: '2025-01-10',
    names: ['Harbour 360', 'Best Western'],
    facts: [],
    brandName: 'Harbour',
  });

test.each([
  ['Cheapest card', 'superlative', 'Cheapest'],
  ['The #1 card', 'superlative', '#1'],
  ['Our number one', 'superlative', 'number one'],
  ['Guaranteed returns', 'guarantee', 'Guaranteed'],
  ['A free card', 'free', 'free'],
  ['Save 20%', 'percentage', '20%'],
  ['Save 20 percent', 'percentage', '20 percent'],
  ['From £4.99 a month', 'money', '£4.99'],
  ['For 10 euros', 'money', '10 euros'],
  ['Until 31 March 2025', 'date', '31 March 2025'],
  ['In 60 seconds', 'number', '60'],
  ['1,048 customers', 'number', '1,048'],
])('%j asserts a %s', (text, kind, words) => {
  expect(findAssertions(text).map((each) => [each.kind, each.text])).toEqual([[kind, words]]);
});

test.each([
  'Best before the summer',
  'Feel free to ask',
  'A fee-free card',
  'You may see Marble',
  'Your best friend',
  'The Web3 page',
])('%j asserts nothing', (text) => {
  expect(findAssertions(text)).toEqual([]);
});

test('a guarantee without a claim is blocked, and the nearest claim that fits is the fix', () => {
  const [found] = check('Guaranteed No Hidden Fees');
  expect(found).toMatchObject({
    severity: 'block',
    title: 'Headline 1 guarantees something',
    detail: '“Guaranteed” needs a live entry in the claims register. None covers it. C-07 comes nearest.',
    source: 'Claims register',
    span: { start: 0, end: 10 },
    fix: { text: 'Fees shown before you pay', span: { start: 0, end: 25 } },
  });
  const mended = found?.fix ? applyFix({ headline: ['Guaranteed No Hidden Fees'] }, found.fix) : {};
  expect(check(mended['headline']?.[0] ?? '')).toEqual([]);
});

test('a claim too long for the field, or one with a claim problem of its own, is no fix', () => {
  const long = claim('C-01', 'Fees are shown on the screen before each payment');
  expect(check('Guaranteed No Hidden Fees', { claims: [long] })[0]?.fix).toBeNull();
  expect(check('Guaranteed Rate', { claims: [] })[0]).toMatchObject({ fix: null });
});

test('a live claim covers its superlative only for what it is about', () => {
  const claims = [claim('C-02', 'The cheapest card for payments abroad')];
  expect(check('Cheapest Card Abroad', { claims })).toEqual([]);
  expect(check('Cheapest Mortgage', { claims })).toHaveLength(1);
  expect(check('Best Card Abroad', { claims })).toHaveLength(1);
});

test('an expired claim is named with its date', () => {
  const claims = [claim('C-02', 'The cheapest card abroad', { expiresOn: '2024-12-31' })];
  expect(check('Cheapest Card Abroad', { claims })[0]).toMatchObject({
    severity: 'block',
    detail: '“Cheapest” stood on C-02, which expired on 31 December 2024.',
  });
});

test('a claim of other markets is named with them', () => {
  const claims = [claim('C-02', 'The cheapest card abroad', { markets: ['IE'] })];
  expect(check('Cheapest Card Abroad', { claims, market: 'Ireland' })).toEqual([]);
  expect(check('Cheapest Card Abroad', { claims, market: 'Ireland and United Kingdom' })[0]?.detail).toContain(
    'holds only in IE',
  );
});

test('the last day of a claim counts', () => {
  expect(claimJudge('', '2025-06-30')(shown)).toBe('live');
  expect(claimJudge('', '2025-07-01')(shown)).toBe('expired');
});

test('the offer covers its own terms in other spellings', () => {
  const brief = { offer: 'Free for 3 months and 1,200 euro cash, 20% off until 31 March 2025' };
  for (const text of ['Free card', '€1,200 cash', 'Save 20 %', 'Until 31 March', 'Until March 31, 2025', '3 months']) {
    expect([text, check(text, { brief })]).toEqual([text, []]);
  }
  expect(check('Until 30 April', { brief })).toMatchObject([{ severity: 'block', title: 'Headline 1 names 30 April' }]);
  expect(check('Save 25%', { brief })).toMatchObject([{ severity: 'block' }]);
});

test('a superlative that only the brief holds is a warning from its proof and a block from a bare fact', () => {
  expect(check('Cheapest Card Abroad', { brief: { proof: 'Cheapest card abroad, says Which' } })).toMatchObject([
    { severity: 'warn' },
  ]);
  const facts = [{ text: 'Cheapest card abroad', claimId: null }];
  expect(check('Cheapest Card Abroad', { brief: { facts } })).toMatchObject([{ severity: 'block' }]);
});

test.each([
  ['Loved by 9,000 People', 'number'],
  ['Answers in two days', 'number'],
  ['From £4.99 a month', 'money'],
  ['Until 30 April', 'date'],
  ['Cashback on every purchase', 'offer'],
  ['Half Price This Week', 'offer'],
  ['Save 25%', 'percentage'],
  ['A free card', 'free'],
  ['Cheapest Card', 'superlative'],
  ['Guaranteed returns', 'guarantee'],
])('%j stands on nothing and holds the approval back', (text, kind) => {
  expect(check(text, { claims: [] })).toMatchObject([{ severity: 'block', ruleId: null }]);
  expect(check(text, { claims: [] })[0]?.id).toContain(`claim.${kind}:`);
});

test('what holds an approval back is said in the same words', () => {
  expect(check('Loved by 9,000 People')[0]?.detail).toBe(
    '“9,000” must stand on something. No live claim, brief line or product fact covers it.',
  );
});

test('a benefit and a fact of the brief lend their figures', () => {
  expect(check('Read it in 60 seconds', { brief: { benefit: 'read every price in 60 seconds' } })).toEqual([]);
  expect(check('Read it in 30 seconds', { brief: { benefit: 'read every price in 60 seconds' } })).toHaveLength(1);
});

const replies = claim('C-12', 'Support replies within 48 hours');

test('a figure that differs from a live claim on the same subject is blocked, although the brief still holds it', () => {
  const brief = { facts: [{ text: 'Support replies within 24 hours', claimId: 'C-12' }] };
  const [found] = check('Support Replies in 24 Hours', { claims: [replies], brief });
  expect(found).toMatchObject({
    severity: 'block',
    title: 'Headline 1 states 24, C-12 says otherwise',
    detail: 'C-12 says “Support replies within 48 hours”. Brief, fact 1 still says “24”: mend it there too.',
    fix: { text: '48' },
  });
  const mended = found?.fix ? applyFix({ headline: ['Support Replies in 24 Hours'] }, found.fix) : {};
  expect(mended['headline']).toEqual(['Support Replies in 48 Hours']);
  expect(check('Support Replies in 48 Hours', { claims: [replies], brief })).toEqual([]);
});

test('another measure or another subject is no contradiction', () => {
  const brief = { facts: [{ text: 'Support in 24 countries and a card in 24 hours', claimId: null }] };
  expect(check('Support in 24 Countries', { claims: [replies], brief })).toEqual([]);
  expect(check('Your Card in 24 Hours', { claims: [replies], brief })).toEqual([]);
  const both = [replies, claim('C-13', 'Card support replies within 24 hours')];
  expect(check('Card Support Replies in 24 Hours', { claims: both })).toEqual([]);
});

test('names may hold figures and superlatives', () => {
  expect(check('Harbour 360 at Best Western')).toEqual([]);
});

test('only the sentence with the fault is replaced', () => {
  const text = 'Guaranteed fees. Open an account.';
  const [found] = check(text, { field: 'description' });
  expect(found?.fix && applyFix({ description: [text] }, found.fix)['description']).toEqual([
    'Fees shown before you pay. Open an account.',
  ]);
});

test.each([
  ['Ireland and United Kingdom', ['GB', 'IE']],
  ['IE, UK', ['GB', 'IE']],
  ['germany', ['DE']],
  ['everywhere it matters to us', []],
  ['', []],
])('%j names %j', (text, codes) => {
  expect(marketCodes(text)).toEqual(codes);
});
