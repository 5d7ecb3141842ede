import { expect, test } from 'vitest';
import { couldRun } from './formula-risk';

test.each([
  '=1+1',
  '=',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '+cmd|/c calc',
  '-HYPERLINK("https://evil.example")',
  '@SUM(A1:A9)',
  "+'[book.xls]Sheet'!A1",
  "-'file:///etc/passwd'#$a.A1",
  '＋SUM(A1)',
])('%j could run', (cell) => {
  expect(couldRun(cell)).toBe(true);
});

test.each([
  '+20% in the first year',
  '-10% today, and tomorrow',
  '@harbour',
  '-',
  '1=1',
  'a =b()',
  '',
  '☀ =',
  '🙂(=)',
])('%j is words', (cell) => {
  expect(couldRun(cell)).toBe(false);
});
