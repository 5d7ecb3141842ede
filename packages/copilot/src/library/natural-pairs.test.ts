import { expect, test } from 'vitest';
import { naturalPairs, wordingGroups } from './natural-pairs';

const arm = (testId: string, picture: number, headline: string, clicks: number, impressions = 1000) => ({
  testId,
  picture,
  headline,
  clicks,
  impressions,
});

test('headlines are paired within a test and a picture, repeats added up', () => {
  const arms = [
    arm('t', 1, 'A', 10),
    arm('t', 1, 'B', 30),
    arm('t', 1, 'A', 20),
    arm('t', 2, 'C', 10),
    arm('u', 1, 'D', 10),
    arm('u', 1, 'E', 0, 0),
  ];

  expect(wordingGroups(arms).map((group) => group.map(({ headline, clicks }) => [headline, clicks]))).toEqual([
    [
      ['A', 30],
      ['B', 30],
    ],
  ]);
  expect(naturalPairs(arms).map(({ first, second }) => [first, second])).toEqual([['A', 'B']]);
});

test('z is that of the pooled two-proportion test', () => {
  // 30 and 50 of 1000: (0.03 - 0.05) / sqrt(0.04 * 0.96 * 2 / 1000)
  const [pair] = naturalPairs([arm('t', 1, 'A', 30), arm('t', 1, 'B', 50)]);
  const [none] = naturalPairs([arm('t', 1, 'A', 0), arm('t', 1, 'B', 0)]);

  expect(pair?.z).toBeCloseTo(-2.28218, 5);
  expect(none?.z).toBe(0);
});
