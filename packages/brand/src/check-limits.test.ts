import { expect, test } from 'vitest';
import { checkLimits } from './check-limits';
import { applyFix } from './findings';

const url = 'https://harbour.example/fees';
const rsa = {
  headline: ['See Every Fee First', 'Card Fees in Plain Numbers', 'No Surprise on a Statement'],
  description: ['Harbour shows the fee before you pay.', 'Read the whole price list in one minute.'],
  path1: ['fees'],
  path2: ['before-you-pay'],
  final_url: [url],
};
const titles = (fields: Record<string, string[]>) => checkLimits('google_rsa', fields).map(({ title }) => title);

test('a search ad within its limits has no findings', () => {
  expect(checkLimits('google_rsa', rsa)).toEqual([]);
});

test('an empty search ad lacks headlines, descriptions and an address', () => {
  expect(titles({})).toEqual(['Headlines: 0 of at least 3', 'Descriptions: 0 of at least 2', 'Final URL is missing']);
});

test('blank entries do not count, neither towards the least nor the most', () => {
  expect(titles({ ...rsa, headline: ['One', ' ', '', 'Two'] })).toEqual(['Headlines: 2 of at least 3']);
  expect(titles({ ...rsa, headline: [...Array.from({ length: 15 }, (_, at) => `Headline ${at}`), ''] })).toEqual([]);
});

test('a sixteenth headline is refused', () => {
  expect(titles({ ...rsa, headline: Array.from({ length: 16 }, (_, at) => `Headline ${at}`) })).toEqual([
    'Headline: 16 of at most 15',
  ]);
});

test('a headline of 31 says so, names its source and date, and offers a fix that fits', () => {
  const fields = { ...rsa, headline: [...rsa.headline, 'Know the Price of the Payments'.padEnd(31, 's')] };
  const [found] = checkLimits('google_rsa', fields);
  expect(found).toMatchObject({
    severity: 'block',
    title: 'Headline 4 is 31 of 30',
    detail: 'Google search ad refuses it. Source: Google Ads API, responsive search ads, checked 24 November 2026.',
    ruleId: null,
    span: { field: 'headline', index: 3, start: 0, end: 31 },
  });
  expect(found?.fix?.text).toBe('Know the Price of Paymentss');
  expect(found?.fix && checkLimits('google_rsa', applyFix(fields, found.fix))).toEqual([]);
});

test('a line without filler words is not cut off', () => {
  const [found] = checkLimits('google_rsa', { ...rsa, path1: ['international-fees'] });
  expect(found).toMatchObject({ title: 'Path 1 is 18 of 15', fix: null });
});

test('path 2 needs path 1', () => {
  expect(titles({ ...rsa, path1: [''] })).toEqual(['Path 2 needs path 1']);
});

test('the same headline twice is a warning', () => {
  const [found] = checkLimits('google_rsa', { ...rsa, headline: [...rsa.headline, 'see every fee FIRST'] });
  expect(found).toMatchObject({ severity: 'warn', title: 'Headline 4 repeats headline 1' });
});

test('Meta only warns, and says where the text is cut', () => {
  const found = checkLimits('meta_feed', {
    primary_text: ['a'.repeat(126)],
    headline: ['b'.repeat(28), 'c'.repeat(41)],
    final_url: [url],
  });
  expect(found.map(({ severity, title }) => [severity, title])).toEqual([
    ['warn', 'Primary text 1 is 126, 125 are shown'],
    ['warn', 'Headline 1 is 28, 27 are shown'],
    ['warn', 'Headline 2 is 41, 40 are shown'],
  ]);
});

test('e-mail warns past 35 and past 60, and notes a short preheader', () => {
  const mail = { subject: ['s'.repeat(61)], preheader: ['p'.repeat(84)], body: ['Hello.'], final_url: [url] };
  expect(checkLimits('email', mail).map(({ severity, title }) => [severity, title])).toEqual([
    ['warn', 'Subject is 61, 60 are shown'],
    ['note', 'Preheader is 84 of 85 to 100'],
  ]);
});

test('unknown fields and names of the object prototype are ignored', () => {
  expect(checkLimits('google_rsa', { ...rsa, constructor: ['x'], banner: ['y'.repeat(999)] })).toEqual([]);
});
