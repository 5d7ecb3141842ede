import { expect, test } from 'vitest';
import { currencyOf, isTimeZone, localeFrom } from './choices';

test('the browser’s first known language decides the locale', () => {
  expect(localeFrom('de-AT,de;q=0.9,en;q=0.8')).toBe('de-AT');
  expect(localeFrom('sv,en;q=0.8')).toBe('sv-SE');
  expect(localeFrom('xx-YY, fr-ca;q=0.5')).toBe('fr-CA');
  expect(localeFrom(null)).toBe('en-GB');
});

test('the country decides the currency', () => {
  expect(currencyOf('en-US')).toBe('USD');
  expect(currencyOf('en-IE')).toBe('EUR');
  expect(currencyOf('de-CH')).toBe('CHF');
});

test('zones are those this machine knows', () => {
  expect(isTimeZone('Europe/Dublin')).toBe(true);
  expect(isTimeZone('UTC')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
});
