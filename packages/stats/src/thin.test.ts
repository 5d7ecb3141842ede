import { expect, test } from 'vitest';
import { isThin } from './thin';

test('a rate can be read from 500 shown and 5 clicks on', () => {
  expect(isThin({ impressions: 500, clicks: 5 })).toBe(false);
  expect(isThin({ impressions: 499, clicks: 40 })).toBe(true);
  expect(isThin({ impressions: 90_000, clicks: 4 })).toBe(true);
});
