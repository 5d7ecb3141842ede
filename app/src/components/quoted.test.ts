import { expect, test } from 'vitest';
import { quoted } from './quoted';

test('words get quotation marks once', () => {
  expect(quoted('See every fee')).toBe('“See every fee”');
  expect(quoted('“See every fee”')).toBe('“See every fee”');
  expect(quoted('"Nope" is an answer')).toBe('“"Nope" is an answer”');
});
