import { expect, test } from 'vitest';
import { clears, relativeChange } from './change';

test('an interval clears a comparison only when it lies wholly on one side', () => {
  expect(clears({ low: 1.1, high: 1.4 }, 1)).toBe(1);
  expect(clears({ low: 0.6, high: 0.9 }, 1)).toBe(-1);
  expect(clears({ low: 0.9, high: 1.1 }, 1)).toBe(0);
  expect(clears({ low: 1, high: 1.1 }, 1)).toBe(0);
});

test('an open end or no interval clears nothing on its side', () => {
  expect(clears({ low: 0.9, high: null }, 1)).toBe(0);
  expect(clears({ low: 1.2, high: null }, 1)).toBe(1);
  expect(clears({ low: null, high: 0.5 }, 1)).toBe(-1);
  expect(clears(null, 1)).toBe(0);
});

test('two noisy periods: the relative change carries both errors', () => {
  const change = relativeChange({ estimate: 1.2, logSe: 0.03 }, { estimate: 1, logSe: 0.04 }, 2);
  expect(change?.change).toBeCloseTo(0.2, 12);
  expect(change?.low).toBeCloseTo(1.2 * Math.exp(-0.1) - 1, 12);
  expect(change?.high).toBeCloseTo(1.2 * Math.exp(0.1) - 1, 12);
  expect(change?.clear).toBe(1);
  expect(relativeChange({ estimate: 1.2, logSe: 0.3 }, { estimate: 1, logSe: 0.4 })?.clear).toBe(0);
});

test('a change from or to nothing has no relative size', () => {
  expect(relativeChange({ estimate: 1, logSe: 0.1 }, { estimate: 0, logSe: Number.POSITIVE_INFINITY })).toBeNull();
});
