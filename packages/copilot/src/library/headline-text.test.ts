import { expect, test } from 'vitest';
import { cleanHeadline, plainQuotes } from './headline-text';

test('entities, tags, zero-width characters and white space go; the words stay', () => {
  expect(cleanHeadline('  Tom &amp; Ann&#39;s\u00a0 <strong>Big</strong>\u200b Day&hellip;<br> ')).toBe(
    "Tom & Ann's Big Day…",
  );
  expect(cleanHeadline('&#x201C;Yes&#x201D; &mdash; she said')).toBe('“Yes” &mdash; she said');
});

test('a comparison is not a tag', () => {
  expect(cleanHeadline('If 2 < 3 and 4 > 1')).toBe('If 2 < 3 and 4 > 1');
});

test('an impossible code point is left as it stands', () => {
  expect(cleanHeadline('&#1114112;')).toBe('&#1114112;');
});

test('typographic quotes become plain', () => {
  expect(plainQuotes('“It’s ‘fine’”')).toBe(`"It's 'fine'"`);
});
