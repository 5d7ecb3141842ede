import { expect, test } from 'vitest';
import { wordDiff } from './word-diff';

const before = (text: string, other: string) =>
  wordDiff(text, other)
    .filter((part) => part.kind !== 'added')
    .map((part) => part.text)
    .join('')
    .trimEnd();
const after = (text: string, other: string) =>
  wordDiff(text, other)
    .filter((part) => part.kind !== 'removed')
    .map((part) => part.text)
    .join('')
    .trimEnd();

test('one changed word is one removal and one addition', () => {
  expect(wordDiff('Price of Every Payment', 'Price of Each Payment')).toEqual([
    { kind: 'same', text: 'Price of ' },
    { kind: 'removed', text: 'Every ' },
    { kind: 'added', text: 'Each ' },
    { kind: 'same', text: 'Payment' },
  ]);
});

test('equal texts have no change, and an empty text is all change', () => {
  expect(wordDiff('Fees you can see', 'Fees you can see')).toEqual([{ kind: 'same', text: 'Fees you can see' }]);
  expect(wordDiff('', 'Fees')).toEqual([{ kind: 'added', text: 'Fees' }]);
  expect(wordDiff('Fees', '')).toEqual([{ kind: 'removed', text: 'Fees' }]);
});

test('a lone short word between two changes joins them, a long one does not', () => {
  expect(wordDiff('see all the fees', 'find all your fees').map((part) => part.kind)).toEqual([
    'removed',
    'added',
    'same',
  ]);
  expect(wordDiff('see every fee here', 'find every fee there').map((part) => part.kind)).toEqual([
    'removed',
    'added',
    'same',
    'removed',
    'added',
  ]);
});

test('removals give the old text back and additions the new', () => {
  const old = 'Read the whole price list in one minute. Open an account from your phone.';
  const young = 'Read our price list in a minute, then open an account.';

  expect(before(old, young)).toBe(old);
  expect(after(old, young)).toBe(young);
});
