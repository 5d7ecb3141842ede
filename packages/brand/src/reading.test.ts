import { expect, test } from 'vitest';
import { countSyllables, readingGrade } from './reading';
import { sentences, words } from './words';

test.each([
  ['fee', 1],
  ['the', 1],
  ['price', 1],
  ['before', 2],
  ['payment', 2],
  ['payments', 2],
  ['shown', 1],
  ['abroad', 2],
  ['account', 2],
  ['guaranteed', 3],
  ['table', 2],
  ['wanted', 2],
  ['international', 5],
  ['', 1],
])('%s has %i syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count);
});

test('the Flesch-Kincaid grade follows the formula', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
  expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 10);
  expect(readingGrade('')).toBeNull();
  expect(readingGrade('!?')).toBeNull();
});

test('sentences keep their place; numbers and initials do not end them', () => {
  const text = 'From 4.5 on. By J. Smith.\nNext line! 手数料。次';
  expect(sentences(text).map((part) => part.text)).toEqual([
    'From 4.5 on.',
    'By J. Smith.',
    'Next line!',
    '手数料。',
    '次',
  ]);
  for (const part of sentences(text)) expect(text.slice(part.start, part.end)).toBe(part.text);
});

test('words keep apostrophes, hyphens and marks of any script', () => {
  expect(words('Don’t pay-as-you-go कीमत مرحبا <b>').map((word) => word.text)).toEqual([
    'Don’t',
    'pay-as-you-go',
    'कीमत',
    'مرحبا',
    'b',
  ]);
});
