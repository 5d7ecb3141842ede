import type { LessonEffect } from '@upbeat/core/suggestion';
import { expect, test } from 'vitest';
import { weigh } from './standing';

const effect = (mean: number): LessonEffect => ({
  metric: 'ctr',
  mean,
  low: mean - 0.03,
  high: mean + 0.03,
  days: 14,
  exposure: 50_000,
});
const [may, june, july] = ['2026-05-31', '2026-06-30', '2026-07-31'] as const;

test('the newest piece is the one of the latest days: an old file that comes again does not contradict alone', () => {
  const [worse, better] = [effect(-0.25), effect(0.2)];
  const old = [
    { effect: better, to: june },
    { effect: better, to: july },
    { effect: worse, to: may },
  ];
  expect(weigh({ learnt: [better], later: old }).side).not.toBe('contradicts');
  const news = [
    { effect: better, to: may },
    { effect: better, to: june },
    { effect: worse, to: july },
  ];
  expect(weigh({ learnt: [better], later: news }).side).toBe('contradicts');
});
