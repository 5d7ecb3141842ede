import { expect, test } from 'vitest';
import { createFormat } from './format';

const irish = createFormat({ locale: 'en-IE', zone: 'Europe/Dublin' });
const german = createFormat({ locale: 'de-DE', zone: 'Europe/Berlin' });

test('figures follow the locale', () => {
  expect(irish.number(3966)).toBe('3,966');
  expect(german.number(3966.5, 1)).toBe('3.966,5');
  expect(irish.percent(0.0207, 2)).toBe('2.07%');
  expect(irish.signedPercent(-0.07)).toBe('−7%');
  expect(irish.money(1_072_450_000n, 'EUR')).toBe('€1,072.45');
});

test('a probability never claims certainty, either way', () => {
  const chances = [1, 0.99995, 0.9984, 0.995, 0.99, 0.82, 0.5, 0.012, 0.004, 0.0004, 0];
  expect(chances.map((chance) => irish.chance(chance))).toEqual([
    'over 99.8%',
    'over 99.8%',
    'over 99.8%',
    '99.5%',
    '99%',
    '82%',
    '50%',
    '1%',
    '0.4%',
    'under 0.2%',
    'under 0.2%',
  ]);
});

test('instants are written in the zone, days are not moved by it', () => {
  const newYork = createFormat({ locale: 'en-GB', zone: 'America/New_York' });

  expect(newYork.time('2026-01-01T03:30:00Z')).toBe('22:30');
  expect(newYork.weekday('2026-01-01T03:30:00Z')).toBe('Wednesday 31 December');
  expect(newYork.day('2026-01-01')).toBe('1 Jan 2026');
});

test('a time of day is written one way wherever it stands', () => {
  const american = createFormat({ locale: 'en-US', zone: 'UTC' });
  const at = '2026-01-10T19:21:00Z';
  const later = '2026-01-10T20:00:00Z';

  // With a plain space, as browsers set it: the server's own is a narrow one, and the page would be drawn anew.
  expect(american.time(at)).toBe('7:21 PM');
  expect(american.dateTime(at)).toBe('Jan 10, 2026, 7:21 PM');
  expect([american.moment(at, later), american.timedMoment(at, later)]).toEqual(['7:21 PM', '7:21 PM']);
});

test('relative times use the largest unit that fits', () => {
  const now = '2026-01-10T12:00:00Z';

  expect(irish.relative('2026-01-10T09:30:00Z', now)).toBe('2 hours ago');
  expect(irish.relative('2026-01-13T12:00:00Z', now)).toBe('in 3 days');
  expect(irish.relative('2026-01-10T11:59:40Z', now)).toBe('now');
});

test('how long, and since when, as briefly as it can be told', () => {
  const now = '2026-01-10T12:00:00Z';

  expect(irish.lasting('2026-01-10T11:59:50Z', now)).toBe('1 min');
  expect(irish.lasting('2026-01-10T09:30:00Z', now)).toBe('2 hrs');
  expect(irish.lasting('2026-01-07T09:30:00Z', now)).toBe('3 days');
  const moments = ['2026-01-10T09:12:00Z', '2026-01-09T17:40:00Z', '2025-12-20T17:40:00Z'];
  expect(moments.map((at) => irish.moment(at, now))).toEqual(['09:12', 'Fri', '20 Dec']);
  expect(moments.map((at) => irish.timedMoment(at, now))).toEqual(['09:12', 'Friday, 17:40', '20 Dec, 17:40']);
});
