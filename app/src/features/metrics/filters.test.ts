import { expect, test } from 'vitest';
import { askedOf, currencyOf, isDay } from './filters';

const DIMENSIONS = { action: ['', 'buy'], market: ['', 'DE'], device: [], currency: ['EUR', 'USD'] };
const ACCOUNTS = [{ id: 'a', platform: 'google_ads', name: 'Main', currency: 'EUR', timeZone: 'UTC' }];
const EURO = { currency: 'EUR', firstDay: '2026-01-01', lastDay: '2026-10-31' };
const DOLLAR = { currency: 'USD', firstDay: '2026-05-01', lastDay: '2026-11-20' };
const OPTIONS = { dimensions: DIMENSIONS, accounts: ACCOUNTS, ...EURO };
const asked = (search: string, options: Partial<typeof OPTIONS> = {}) =>
  askedOf(new URLSearchParams(search), { ...OPTIONS, ...options });

test.each([
  ['2026-01-01', '91', '2026-08-02'],
  ['2026-09-20', '28', '2026-10-04'],
  ['2026-10-29', 'all', '2026-10-29'],
])('with data from %s it opens on the last %s days of it', (firstDay, period, from) => {
  expect(asked('', { firstDay })).toMatchObject({ period, filters: { from, to: '2026-10-31' }, problems: [] });
});

test('the period before has the same length and ends the day before', () => {
  expect(asked('period=7').previous).toEqual({ from: '2026-10-18', to: '2026-10-24' });
  expect(asked('period=custom&from=2026-03-01&to=2026-03-01').previous).toEqual({
    from: '2026-02-28',
    to: '2026-02-28',
  });
  expect(asked('compare=none').previous).toBeNull();
});

test.each([
  ['from=2026-02-30&to=2026-03-01', 'first and a last day'],
  ['from=2026-03-01', 'first and a last day'],
  ['from=2026-03-02&to=2026-03-01', 'after the last'],
  ['from=2000-01-01&to=2026-03-01', 'three years'],
])('the period %s is answered with a sentence and the usual one', (search, sentence) => {
  const { period, problems } = asked(`period=custom&${search}`);
  expect(period).toBe('91');
  expect(problems).toEqual([expect.stringContaining(sentence)]);
});

test('only what the data knows is filtered by; an action without a name is one, a market without a name is none', () => {
  expect(asked('platform=google_ads&market=DE&action=').filters).toMatchObject({
    platform: 'google_ads',
    market: 'DE',
    currency: 'EUR',
    action: '',
  });
  expect(asked("platform=x&market=&action=x&campaign=' or 1=1&period=constructor").filters).toMatchObject({
    platform: null,
    market: null,
    action: null,
    campaignId: null,
  });
});

test.each([
  ['', 'EUR', EURO],
  ['currency=USD', 'EUR', DOLLAR],
  ['currency=CHF', 'EUR', EURO],
  ['', 'CHF', DOLLAR],
])('asked for “%s” at home in %s, figures are in a currency that has data', (search, home, expected) => {
  expect(currencyOf(new URLSearchParams(search), [DOLLAR, EURO], home)).toEqual(expected);
});

test('without data there is no currency', () => {
  expect(currencyOf(new URLSearchParams('currency=EUR'), [], 'EUR')).toBeNull();
});

test('long periods are drawn by week, short ones by day, and the member may choose', () => {
  expect(asked('period=91').by).toBe('week');
  expect(asked('period=28').by).toBe('day');
  expect(asked('period=28&by=week').by).toBe('week');
  expect(asked('period=7&by=week').by).toBe('day');
});

test('a day is a day of the calendar', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-2-1', '', '2026-01-01T00:00', 'x'].some(isDay)).toBe(false);
});
