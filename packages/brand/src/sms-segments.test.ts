import { expect, test } from 'vitest';
import { applyFix } from './findings';
import { checkLimits } from './check-limits';
import { fieldState } from './field-state';
import { gsmFor, smsSegments, toGsm } from './sms-segments';

test.each([
  ['', 'gsm7', 0, 1, 160],
  ['a'.repeat(160), 'gsm7', 160, 1, 160],
  ['a'.repeat(161), 'gsm7', 161, 2, 306],
  ['a'.repeat(306), 'gsm7', 306, 2, 306],
  ['a'.repeat(307), 'gsm7', 307, 3, 459],
  ['£è\nÄ', 'gsm7', 4, 1, 160],
  ['€[]{}\\^~|', 'gsm7', 18, 1, 160],
  ['€'.repeat(80), 'gsm7', 160, 1, 160],
  ['ç', 'ucs2', 1, 1, 70],
  ['Привет', 'ucs2', 6, 1, 70],
  ['字'.repeat(70), 'ucs2', 70, 1, 70],
  ['字'.repeat(71), 'ucs2', 71, 2, 134],
  ['😀', 'ucs2', 2, 1, 70],
  [`${'a'.repeat(70)}’`, 'ucs2', 71, 2, 134],
])('%j is %s, %i units in %i segments of %i', (text, alphabet, units, segments, room) => {
  expect(smsSegments(text)).toMatchObject({ alphabet, units, segments, room });
});

test('no character is split between two segments', () => {
  // 152 letters leave one unit, which a sign of two cannot use: it opens the second segment.
  const signs = smsSegments(`${'a'.repeat(152)}€${'b'.repeat(10)}`);
  expect(signs).toMatchObject({ units: 164, segments: 2 });
  expect(signs.parts[1]).toBe(`€${'b'.repeat(10)}`);
  const faces = smsSegments('😀'.repeat(40));
  expect(faces.parts.map((part) => part.length)).toEqual([66, 14]);
  expect(faces.parts.join('')).toBe('😀'.repeat(40));
});

test('the characters that make it dear are named with their place', () => {
  expect(smsSegments('It’s 5 — now').strangers).toEqual([
    { text: '’', start: 2, end: 3 },
    { text: '—', start: 7, end: 8 },
  ]);
});

test('plain signs stand in for typographic ones, composed letters for two code points, and nothing for the rest', () => {
  expect(toGsm('“It’s…” – e\u0301t\u00a0')).toBe('"It\'s..." - ét ');
  expect(gsmFor('字')).toBeNull();
});

const sms = (text: string) => checkLimits('sms', { text: [text] });

test('one segment says nothing; a typographic sign warns and is mended', () => {
  expect(sms('Harbour: see every fee first. Reply STOP to end.')).toEqual([]);
  const text = 'Harbour: it’s here. Reply STOP to end.';
  const [found] = sms(text);
  expect(found).toMatchObject({ severity: 'warn', title: '“’” is outside the SMS alphabet' });
  const mended = found?.fix ? applyFix({ text: [text] }, found.fix) : {};
  expect(checkLimits('sms', mended)).toEqual([]);
});

test('segments are said with what they are billed as; characters without a plain form come as one finding', () => {
  expect(sms('a'.repeat(161)).map(({ title }) => title)).toEqual(['Text is 2 segments, billed as 2 messages']);
  expect(sms('字语言 zu').map(({ title, detail }) => [title, /“语”, “言”/.test(detail)])).toEqual([
    ['“字” is outside the SMS alphabet', true],
  ]);
});

test('the counter warns exactly where the check does, and is never over', () => {
  const texts = ['a'.repeat(160), 'a'.repeat(161), 'ç', '€'.repeat(80), '€'.repeat(81), '字'.repeat(90), 'It’s'];
  for (const text of texts) {
    const warns = sms(text).some(({ severity }) => severity === 'warn');
    expect([text, fieldState('sms', 'text', text).state === 'warn']).toEqual([text, warns]);
    expect(sms(text).some(({ severity }) => severity === 'block')).toBe(false);
  }
});

test('a sender of twelve characters is refused', () => {
  expect(checkLimits('sms', { text: ['Hi'], sender: ['Harbour Bank'] }).map(({ title }) => title)).toEqual([
    'Sender is 12 of 11',
  ]);
});
