import { expect, test } from 'vitest';
import { checkLimits } from './check-limits';
import { countField } from './count-field';
import { fieldState } from './field-state';
import { pushPayloadBytes, utf8Bytes } from './push-payload';

const url = ['https://harbour.example/fees'];
const said = (found: ReturnType<typeof checkLimits>) => found.map(({ severity, title }) => [severity, title]);

const PMAX = {
  headline: ['Fees Up Front', 'Card Fees in Plain Numbers', 'No Surprise on a Statement'],
  long_headline: ['See every fee before you pay, at home and abroad'],
  description: ['Read the price list in one minute.', 'Harbour shows the fee on screen before you confirm a payment.'],
  business_name: ['Harbour'],
  final_url: url,
};

test('Performance Max within its limits has no findings', () => {
  expect(checkLimits('google_pmax', PMAX)).toEqual([]);
});

test('Performance Max needs one short headline and one short description', () => {
  const fields = {
    ...PMAX,
    headline: ['Fees and More Fees', 'Card Fees in Plain Numbers', 'No Surprise on a Statement'],
    description: PMAX.description.map((text) => text.padEnd(61, '.')),
  };
  expect(said(checkLimits('google_pmax', fields))).toEqual([
    ['block', 'No headline of 15 characters or fewer'],
    ['block', 'No description of 60 characters or fewer'],
  ]);
  expect(said(checkLimits('google_pmax', { ...fields, headline: ['a'.repeat(15), ...fields.headline] }))).toHaveLength(
    1,
  );
});

test('Performance Max counts: three headlines, a long one, two to five descriptions, a name of 25', () => {
  expect(said(checkLimits('google_pmax', {}))).toEqual([
    ['block', 'Headlines: 0 of at least 3'],
    ['block', 'Long headline is missing'],
    ['block', 'Descriptions: 0 of at least 2'],
    ['block', 'Business name is missing'],
    ['block', 'Final URL is missing'],
  ]);
  const six = Array.from({ length: 6 }, (_, at) => `Description ${at}`);
  expect(said(checkLimits('google_pmax', { ...PMAX, description: six, business_name: ['n'.repeat(26)] }))).toEqual([
    ['block', 'Description: 6 of at most 5'],
    ['block', 'Business name is 26 of 25'],
  ]);
  expect(countField('google_pmax', 'business_name', '海外銀行')).toBe(8);
});

test.each([
  [149, 'near', 150, null],
  [151, 'ok', 600, 'note'],
  [600, 'near', 600, 'note'],
  [601, 'warn', 3000, 'warn'],
  [3001, 'over', 3000, 'block'],
])('a LinkedIn intro of %i is %s, read against %s', (length, state, of, severity) => {
  const text = 'x'.repeat(length);
  expect(fieldState('linkedin_image', 'intro', text)).toMatchObject({ state, of });
  const found = checkLimits('linkedin_image', { intro: [text], headline: ['Fees'], final_url: url });
  expect(found.map((one) => one.severity)).toEqual(severity === null ? [] : [severity]);
});

test('a LinkedIn headline is read against what is shown, then against what is taken, and has no number', () => {
  expect(fieldState('linkedin_image', 'headline', 'x'.repeat(70))).toMatchObject({ of: 70, state: 'near' });
  expect(fieldState('linkedin_image', 'headline', 'x'.repeat(71))).toMatchObject({ of: 200, state: 'warn' });
  const [found] = checkLimits('linkedin_image', { intro: ['Hi'], headline: ['x'.repeat(201)], final_url: url });
  expect(found?.title).toBe('Headline is 201 of 200');
});

test('a TikTok caption takes 100 Latin or 50 CJK characters', () => {
  const titles = (text: string) =>
    checkLimits('tiktok_feed', { text: [text], display_name: ['Harbour'], final_url: url }).map(({ title }) => title);
  expect(titles('x'.repeat(100))).toEqual([]);
  expect(titles('字'.repeat(50))).toEqual([]);
  expect(titles('字'.repeat(51))).toEqual(['Text is 102 of 100']);
});

test.each([
  ['', 0],
  ['abc', 3],
  ['é', 2],
  ['字', 3],
  ['😀', 4],
])('%j is %i bytes of UTF-8', (text, bytes) => {
  expect(utf8Bytes(text)).toBe(bytes);
});

test('a notification is measured as it is sent and refused over 4,096 bytes', () => {
  const empty = pushPayloadBytes({});
  expect(empty).toBe('{"aps":{"alert":{"title":"","body":""}},"url":""}'.length);
  expect(pushPayloadBytes({ title: ['字'], body: ['"'] })).toBe(empty + 3 + 2);
  const body = (bytes: number) => ({ title: ['Fees'], body: ['x'.repeat(bytes - empty - 4)] });
  const blocked = (bytes: number) =>
    checkLimits('push', body(bytes)).flatMap(({ severity, title }) => (severity === 'block' ? [title] : []));
  expect(blocked(4096)).toEqual([]);
  expect(blocked(4097)).toEqual(['The notification is 4097 of 4096 bytes']);
});
