import { expect, test } from 'vitest';
import { countField } from './count-field';

test.each([
  ['', 0],
  ['See Every Fee Before You Tap', 28],
  ['日本語', 6],
  ['海外カード手数料', 16],
  ['한국어 카드', 11],
  ['ｶｰﾄﾞ', 4],
  ['Ｆｅｅ', 6],
  ['مرحبا بك', 8],
  ['שלום', 4],
  ['Gebühren für alle', 17],
  ['50 €', 4],
  ['<script>alert(1)</script>', 25],
])('Google counts %j as %i', (text, count) => {
  expect(countField('google_rsa', 'headline', text)).toBe(count);
});

test('a composed and a decomposed letter count alike for Google', () => {
  expect(countField('google_rsa', 'headline', 'Geb\u0075\u0308hren')).toBe(8);
  expect(countField('google_rsa', 'headline', 'Geb\u00fchren')).toBe(8);
});

test.each([
  ['👩‍👩‍👧 hi', 4],
  ['👍🏽', 1],
  ['日本語', 3],
  ['e\u0301', 1],
  ['🇮🇪', 1],
])('an inbox shows %j as %i characters', (text, count) => {
  expect(countField('email', 'subject', text)).toBe(count);
});

test('a body of 10,000 characters is counted whole', () => {
  expect(countField('email', 'body', 'ä'.repeat(10_000))).toBe(10_000);
});
