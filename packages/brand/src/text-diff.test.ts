import { expect, test } from 'vitest';
import { countDiffWords, diffFields, diffText } from './text-diff';
import type { Segment } from './text-diff';

const marked = (segments: Segment[]) =>
  segments.map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[-${text}-]` : `[+${text}+]`)).join('');

test.each([
  ['Price of Every Payment', 'Price of Each Payment', 'Price of [-Every-][+Each+] Payment'],
  ['Try now!!', 'Try now.', 'Try now[-!!-][+.+]'],
  ['same', 'same', 'same'],
  ['', 'new', '[+new+]'],
  ['old', '', '[-old-]'],
  ['', '', ''],
  ['pay at home', 'pay abroad at home', 'pay [+abroad +]at home'],
  ['<b>x</b>', '<b>y</b>', '<b>[-x-][+y+]</b>'],
  ['مرحبا بك', 'مرحبا بكم', 'مرحبا [-بك-][+بكم+]'],
])('%j against %j', (before, after, expected) => {
  expect(marked(diffText(before, after))).toBe(expected);
});

test('a lone word of up to 3 letters between two changes joins them', () => {
  expect(marked(diffText('find the fee now', 'see the price now'))).toBe('[-find the fee-][+see the price+] now');
});

test('a longer word, two words or a full stop between two changes keeps them apart', () => {
  expect(marked(diffText('find every fee', 'see every price'))).toBe('[-find-][+see+] every [-fee-][+price+]');
  expect(marked(diffText('find it at home', 'see it at work'))).toBe('[-find-][+see+] it at [-home-][+work+]');
  expect(marked(diffText('Look. Pay', 'See. Buy'))).toBe('[-Look-][+See+]. [-Pay-][+Buy+]');
});

test('both texts can be read back from any diff', () => {
  const vocabulary = ['fee', 'a', 'the', 'price', 'now', '.', ' ', '\n', '!', 'you', '字', '👍'];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const text = () => Array.from({ length: next(30) }, () => vocabulary[next(vocabulary.length)]).join('');
  for (let round = 0; round < 500; round += 1) {
    const [before, after] = [text(), text()];
    const segments = diffText(before, after);
    const side = (kind: Segment['kind']) =>
      segments
        .filter((each) => each.kind === 'same' || each.kind === kind)
        .map((each) => each.text)
        .join('');
    expect(side('del')).toBe(before);
    expect(side('ins')).toBe(after);
  }
});

test('two wholly different bodies of 10,000 characters are compared without delay', () => {
  const body = (word: string) => Array.from({ length: 1700 }, (_, at) => `${word}${at}`).join(' ');
  const segments = diffText(body('alt'), body('neu'));
  expect(segments.map(({ kind }) => kind)).toContain('del');
});

test('fields are compared entry by entry', () => {
  const diffs = diffFields(
    { headline: ['One', 'Two'], path1: ['a'] },
    { headline: ['One', 'Too', 'Three'], cta: ['Go'] },
  );
  expect(diffs.map(({ field, index, change }) => [field, index, change])).toEqual([
    ['headline', 0, 'same'],
    ['headline', 1, 'changed'],
    ['headline', 2, 'added'],
    ['path1', 0, 'removed'],
    ['cta', 0, 'added'],
  ]);
});

test('words in, out and kept are counted', () => {
  expect(countDiffWords(diffText('Price of Every Payment', 'Price of Each Payment'))).toEqual({
    same: 3,
    del: 1,
    ins: 1,
  });
});
