import { expect, test } from 'vitest';
import { SLUG, proposeSlug } from './slug';

test.each([
  ['Fernhill Coffee', 'fernhill-coffee'],
  ['Käthe & Söhne', 'kathe-sohne'],
  ['  -- Straße 9 --  ', 'strasse-9'],
  ['X', 'x-team'],
  ['A very long name that goes on and on and on for ever', 'a-very-long-name-that-goes-on-and-on-and'],
])('%j becomes %j', (name, slug) => {
  expect(proposeSlug(name)).toBe(slug);
  expect(slug).toMatch(SLUG);
});

test('a name without letters proposes nothing', () => {
  expect(proposeSlug('日本')).toBe('');
});
