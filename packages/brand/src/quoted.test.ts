import { expect, test } from 'vitest';
import { quoted } from './quoted';

test.each([
  ['Say the price.', '“Say the price.”'],
  ['“I just want to pay less”', '“I just want to pay less”'],
  ['"Why?" she asked', '“‘Why?’ she asked”'],
  ['“No”, said the bank', '“‘No’, said the bank”'],
  ['It’s fine', '“It’s fine”'],
  ['', '“”'],
])('%j is quoted once', (text, expected) => {
  expect(quoted(text)).toBe(expected);
});
