import { expect, test } from 'vitest';
import { gerund, inPerson, isGerund, isPlural, lowerFirst, repeatedWord, tidy, titleCase } from './grammar';

test.each([
  ['see', 'seeing'],
  ['make', 'making'],
  ['run', 'running'],
  ['book', 'booking'],
  ['lie', 'lying'],
  ['begin', 'beginning'],
  ['open', 'opening'],
  ['fix', 'fixing'],
  ['be', 'being'],
  ['plan', 'planning'],
])('%s -> %s', (verb, expected) => {
  expect(gerund(verb)).toBe(expected);
});

test('gerunds are told from nouns in -ing', () => {
  expect(['finding', 'waiting', 'bring', 'string', 'ring'].map(isGerund)).toEqual([true, true, false, false, false]);
});

test.each([
  ['the Harbour card', false],
  ['our running shoes', true],
  ['evening Spanish courses', true],
  ['Nimbus', false],
  ['Rivers', false],
  ['Ledgerly for teams', false],
  ['dental check-ups for families', true],
])('%s is plural: %s', (phrase, expected) => {
  expect(isPlural(phrase)).toBe(expected);
});

test('another person speaks or is spoken of, with the verb agreeing', () => {
  expect(inPerson('see every fee before you pay', 'i')).toBe('see every fee before I pay');
  expect(inPerson('see every fee before you pay', 'she')).toBe('see every fee before she pays');
  expect(inPerson('see every fee before you pay', 'they')).toBe('see every fee before they pay');
  expect(inPerson('get fresh food from farms near you', 'they')).toBe('get fresh food from farms near them');
  expect(inPerson('find shoes that fit your feet', 'i')).toBe('find shoes that fit my feet');
  expect(inPerson('pay only when you are ready', 'she')).toBe('pay only when she is ready');
});

test('lines are tidied: spaces, doubled stops, a and an', () => {
  expect(tidy('open  a account .')).toBe('Open an account.');
  expect(tidy('really?.')).toBe('Really?');
  expect(tidy('a hour, a unique user')).toBe('An hour, a unique user');
});

test('title case leaves small words and own capitals alone', () => {
  expect(titleCase('see every fee before you pay')).toBe('See Every Fee Before You Pay');
  expect(titleCase('why an iPhone case of cork?')).toBe('Why an iPhone Case of Cork?');
});

test('a capital that belongs to the word stays', () => {
  expect(['See fees', 'PDF export', 'I want', 'iPhone'].map(lowerFirst)).toEqual([
    'see fees',
    'PDF export',
    'I want',
    'iPhone',
  ]);
});

test('a word twice in a row or twice in a short line is found', () => {
  expect(repeatedWord('See your your fees')).toBe('your');
  expect(repeatedWord('See how to see fees')).toBe('see');
  expect(repeatedWord('Book a course. Courses start soon.')).toBe('courses');
  expect(repeatedWord('See every fee before you pay')).toBeNull();
});
