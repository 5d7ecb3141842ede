import { expect, test, vi } from 'vitest';
import { checkLimits } from './check-limits';
import { countField, readyCounter } from './count-field';

test.each([
  ['', 0],
  ['See every fee', 13],
  ['https://harbour.example/fees', 28],
  ['https://harbour.com/fees', 23],
  ['See https://example.com/a/very/long/path?with=parameters#and-a-part-behind-it-that-nobody-reads now', 31],
  ['example.com', 23],
  ['日本語', 6],
  ['👩‍👩‍👧', 2],
  ['👍🏽', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['Привет', 6],
  ['“quoted” – and so…', 19],
])('X weighs %j as %i', (text, weight) => {
  expect(countField('x_post', 'text', text)).toBe(weight);
});

test('a post of 280 is taken, of 281 refused; CJK from 141 on', () => {
  const titles = (text: string) => checkLimits('x_post', { text: [text] }).map(({ title }) => title);
  expect(titles('a'.repeat(280))).toEqual([]);
  expect(titles('a'.repeat(281))).toEqual(['Text is 281 of 280']);
  expect(titles('字'.repeat(140))).toEqual([]);
  expect(titles('字'.repeat(141))).toEqual(['Text is 282 of 280']);
});

test('the browser’s counter refuses to guess before it is loaded, and counts alike afterwards', async () => {
  vi.resetModules();
  const late = await import('./x-weight-late');
  expect(() => late.xWeight('a')).toThrow('before its counter was loaded');
  await late.loadXWeight();
  expect(late.xWeight('日本語 https://harbour.com/fees')).toBe(30);
  await expect(readyCounter('x_post')).resolves.toBeUndefined();
});

test('a link in a post or message is judged as any final URL', () => {
  const found = (text: string) =>
    checkLimits('x_post', { text: [text] }).map(({ severity, title }) => [severity, title]);
  expect(found('See https://harbour.com/fees.')).toEqual([]);
  expect(found('See http://harbour.com/fees')).toEqual([['block', 'The link is not an https address']]);
  expect(checkLimits('sms', { text: ['See https://10.0.0.1/x now'] })[0]).toMatchObject({
    title: 'The link leads nowhere public',
    span: { field: 'text', index: 0, start: 4, end: 22 },
  });
});
