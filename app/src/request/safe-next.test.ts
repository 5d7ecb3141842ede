import { expect, test } from 'vitest';
import { safeNext, withNext } from './safe-next';

test.each(['/w/harbour/today', '/w/harbour/references?q=fees&page=2', '/invite/abc#top'])('%s is ours', (next) => {
  expect(safeNext(next)).toBe(next);
});

test.each([
  'https://evil.example',
  '//evil.example/path',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  null,
  undefined,
])('%j leads nowhere but home', (next) => {
  expect(safeNext(next)).toBe('/');
});

test('a path that climbs stays on our origin', () => {
  expect(safeNext('/w/../../sign-in')).toBe('/sign-in');
});

test('the front door needs no way back', () => {
  expect(withNext('/sign-up', '/')).toBe('/sign-up');
  expect(withNext('/sign-up', '/invite/a?b=c')).toBe('/sign-up?next=%2Finvite%2Fa%3Fb%3Dc');
});
