import type { Objective } from '@upbeat/db/objectives/row';
import type { Sums } from '@upbeat/db/metrics/sums';
import { expect, test } from 'vitest';
import { reportedSums } from '~/testing/sums';
import { createFormat } from '~/components/format';
import { paceOf, passedSpan } from './pace';
import { paceWords } from './words';

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-04-10' }; // 100 days
const of = (metric: Objective['metric'], target: string) => ({ metric, target, ...YEAR });
const pace = (objective: ReturnType<typeof of>, sums: Partial<Sums>, lastDay = '2026-02-19', today = '2026-02-24') =>
  paceOf({ objective, today, reason: null, results: { sums: reportedSums(sums), rows: 50, lastDay, leftOut: [] } });

test.each([
  [1_000, 'met', 1],
  [500, 'on_pace', 0.5],
  [499, 'behind', 0.499],
])('%i conversions of 1,000 with half of the days known are %s', (conversions, state, reached) => {
  const sums = { conversions: BigInt(conversions) * 1_000_000n, counted: 1n };
  expect(pace(of('conversions', '1000'), sums)).toMatchObject({ state, reached, passed: 0.55, ratio: false });
});

test('what was due is said of the days that data covers, and the days that passed since beside it', () => {
  const objective = of('conversions', '1000');
  const short = pace(objective, { conversions: 480_000_000n, counted: 1n });
  expect(short).toMatchObject({ state: 'behind', due: 500, knownTo: '2026-02-19' });
  expect(paceWords({ ...objective, pace: short }, createFormat({ locale: 'en-GB', zone: 'UTC' }), 'EUR')).toBe(
    '48% of the target; at an even pace 500 were due by 19 Feb. 55% of its days have passed, until 10 Apr 2026.',
  );
});

test('a sum short of its target on the last day is behind, whatever its pace was', () => {
  const sums = { clicks: 999n };
  expect(pace(of('clicks', '1000'), sums, '2026-04-10', '2026-05-01')).toMatchObject({ state: 'behind', passed: 1 });
});

test.each([
  ['cpa', '34', { counted: 339_000_000n, conversions: 10_000_000n }, 'met', 33.9],
  ['cpa', '33', { counted: 339_000_000n, conversions: 10_000_000n }, 'behind', 33.9],
  ['roas', '4.5', { counted: 10_000_000n, value: 45_000_000n }, 'met', 4.5],
  ['ctr', '4.5', { clicks: 44n, impressions: 1000n }, 'behind', 0.044],
] as const)('the ratio %s against %s is judged as it stands', (metric, target, sums, state, value) => {
  expect(pace(of(metric, target), sums)).toMatchObject({ state, value, ratio: true });
});

test.each([
  ['no_campaign', { reason: 'no_campaign' as const, results: null, today: '2026-02-24' }],
  ['not_begun', { reason: null, results: null, today: '2025-12-31' }],
  ['nothing_reported', { reason: null, results: null, today: '2026-02-24' }],
  [
    'not_counted',
    {
      reason: null,
      results: { sums: reportedSums({ spend: 9n }), rows: 3, lastDay: '2026-01-03', leftOut: [] },
      today: '2026-02-24',
    },
  ],
])('without data it says why: %s', (reason, question) => {
  expect(paceOf({ objective: of('conversions', '10'), ...question })).toMatchObject({
    state: 'no_data',
    reason,
    value: null,
  });
});

test('an objective’s days are counted up to today, and none before the first', () => {
  expect(passedSpan(YEAR, '2026-02-24')).toEqual({ from: '2026-01-01', to: '2026-02-24' });
  expect(passedSpan(YEAR, '2026-08-01')).toEqual({ from: '2026-01-01', to: '2026-04-10' });
  expect(passedSpan(YEAR, '2025-12-31')).toBeNull();
});
