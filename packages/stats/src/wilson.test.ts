import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson';

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3, gives these to four places.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i agrees with the published interval', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('all successes reach exactly 1, no successes exactly 0', () => {
  expect(wilsonInterval(29, 29)).toEqual({ low: expect.closeTo(0.8830302015002592, 12), high: 1 });
  expect(wilsonInterval(0, 20)?.low).toBe(0);
});

test('a larger z gives a wider interval', () => {
  const narrow = wilsonInterval(15, 148, 1.2816);
  const wide = wilsonInterval(15, 148, 2.5758);
  expect(wide?.low).toBeLessThan(narrow?.low ?? 0);
  expect(wide?.high).toBeGreaterThan(narrow?.high ?? 1);
});

test('nothing observed has no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});
