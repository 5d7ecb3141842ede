import { expect, test } from 'vitest';
import { bodyRefusal } from './body-limit';
import { comesFromHere } from './same-origin';

const post = { method: 'POST', path: '/ideas', host: 'upbeat.example', fetchSite: undefined, origin: undefined };
const limit = { usual: 1_000, upload: 9_000 };

test('a POST from another site is refused by either header', () => {
  expect(comesFromHere({ ...post, fetchSite: 'cross-site' })).toBe(false);
  expect(comesFromHere({ ...post, fetchSite: 'same-site' })).toBe(false);
  expect(comesFromHere({ ...post, origin: 'https://evil.example' })).toBe(false);
  expect(comesFromHere({ ...post, origin: 'null' })).toBe(false);
});

test('a POST from our own pages, a page load and a signed call pass', () => {
  expect(comesFromHere({ ...post, fetchSite: 'same-origin' })).toBe(true);
  expect(comesFromHere({ ...post, origin: 'https://upbeat.example' })).toBe(true);
  expect(comesFromHere({ ...post, method: 'GET', fetchSite: 'cross-site' })).toBe(true);
  expect(comesFromHere({ ...post, path: '/webhooks/stripe', origin: 'https://stripe.com' })).toBe(true);
});

test('a body over the limit of its path, or of unknown length, is refused', () => {
  const body = (path: string, contentLength?: string, transferEncoding?: string) =>
    bodyRefusal({ path, contentLength, transferEncoding }, limit);

  expect(body('/ideas', '1000')).toBeNull();
  expect(body('/ideas', '1001')).toBe(413);
  expect(body('/w/harbour/imports/upload', '9000')).toBeNull();
  expect(body('/w/harbour/imports/new', '9000')).toBeNull();
  expect(body('/w/harbour/imports/new.data', '9001')).toBe(413);
  expect(body('/ideas', undefined, 'chunked')).toBe(411);
  expect(body('/ideas')).toBeNull();
});

test.each([
  '/w/harbour/imports',
  '/w/harbour/imports.data',
  '/w/harbour/imports/0192f0c0-0000-7000-8000-000000000001',
  '/w/harbour/imports/upload/more',
  '/sign-in/imports/new',
  '/imports/upload',
])('%s takes no file, so the usual limit holds', (path) => {
  expect(bodyRefusal({ path, contentLength: '1001', transferEncoding: undefined }, limit)).toBe(413);
});
