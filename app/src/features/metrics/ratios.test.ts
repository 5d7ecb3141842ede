import { expect, test } from 'vitest';
import { addSums, changeOf, figureOf, judgedRatio, ratioOf, remarkOf, spendBehind } from './ratios';
import { bucketsOf } from './series';
import { areReadWhole, writeFigure } from './write-figure';
import { createFormat } from '~/components/format';
import { reportedSums } from '~/testing/sums';

const PARTS = {
  impressions: 1000n,
  clicks: 10n,
  spend: 5_000_000n,
  counted: 5_000_000n,
  conversions: 2_500_000n,
  value: 20_000_000n,
};
const DAY = reportedSums(PARTS);
const EMPTY = reportedSums({});

test('ratios are sum over sum, in currency units, over the spend of the accounts that count the action', () => {
  const both = addSums([DAY, reportedSums({ impressions: 1000n, spend: 99_000_000n, counted: 15_000_000n })]);
  expect(ratioOf('ctr', both)).toBe(0.005);
  expect(ratioOf('cpa', both)).toBe(8);
  expect(ratioOf('roas', both)).toBe(1);
  expect(figureOf('conversions', both)).toBe(2.5);
});

test('sums pass 2^53 without losing a micro', () => {
  const large = reportedSums({ spend: 9_007_199_254_740_993n });
  expect(addSums([large, large]).spend).toBe(18_014_398_509_481_986n);
});

test('nothing over nothing is no figure, and no change comes from nothing', () => {
  expect(ratioOf('cpa', EMPTY)).toBeNull();
  expect(changeOf(3, 0)).toBeNull();
  expect(changeOf(null, 2)).toBeNull();
  expect(changeOf(3, 2)).toBe(0.5);
});

test('rows are judged by what the data can say', () => {
  expect(judgedRatio(DAY)).toBe('roas');
  expect(judgedRatio(reportedSums({ ...PARTS, value: 0n }))).toBe('cpa');
  expect(judgedRatio(reportedSums({ ...PARTS, value: 0n, conversions: 0n }))).toBe('ctr');
});

test('weeks count from the first day of the period; a day without a report breaks the line', () => {
  const days = [
    { day: '2026-09-01', ...DAY },
    { day: '2026-09-07', ...DAY },
    { day: '2026-09-15', ...DAY },
  ];
  const weeks = bucketsOf(days, { from: '2026-09-01', to: '2026-09-16' }, 'week');
  expect(weeks.map(({ day, sums }) => [day, sums?.clicks ?? null])).toEqual([
    ['2026-09-01', 20n],
    ['2026-09-08', null],
    ['2026-09-15', 10n],
  ]);
  expect(bucketsOf(days, { from: '2026-09-01', to: '2026-09-03' }, 'day')[1]?.sums).toBeNull();
});

test('figures are written in their unit; a missing one is a dash', () => {
  const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
  expect(writeFigure('spend', 2037.55, format, 'EUR')).toBe('€2,037.55');
  expect(writeFigure('spend', 528_400, format, 'EUR', { compact: true })).toMatch(/^€528\.4k$/i);
  expect(writeFigure('ctr', 0.0336, format, 'EUR')).toBe('3.36%');
  expect(writeFigure('cpa', null, format, 'EUR')).toBe('–');
});

test('sums of a column are written without cents once one of them is large, a cost never', () => {
  const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
  expect([areReadWhole(224.75, 540), areReadWhole(null), areReadWhole(224.75, -1000)]).toEqual([false, false, true]);
  expect(writeFigure('spend', 2037.55, format, 'EUR', { whole: true })).toBe('€2,038');
  expect(writeFigure('cpa', 37.458333, format, 'EUR', { whole: true })).toBe('€37.46');
});

test('results that no account reports are missing, not nought, and the figure says why; among accounts that do, nought is nought', () => {
  const silent = reportedSums({ ...PARTS, counted: 0n, conversions: 0n, value: 0n });
  expect([figureOf('conversions', silent), figureOf('revenue', silent), figureOf('spend', silent)]).toEqual([
    null,
    null,
    5,
  ]);
  expect(remarkOf('revenue', silent)).toContain('Not reported');
  const none = reportedSums({ ...PARTS, conversions: 0n, value: 0n });
  expect([figureOf('conversions', none), figureOf('revenue', none), remarkOf('conversions', none)]).toEqual([
    0,
    0,
    null,
  ]);
  expect(figureOf('conversions', addSums([silent, DAY]))).toBe(2.5);
});

test('a click-through rate over one never goes without a remark', () => {
  expect(remarkOf('ctr', reportedSums({ ...PARTS, clicks: 1001n }))).toContain('More clicks than impressions');
  expect(remarkOf('ctr', reportedSums({ clicks: 1n }))).toContain('More clicks than impressions');
  expect(remarkOf('ctr', DAY)).toBeNull();
});

test('what no row reports is a dash; a sum of some of its rows says of how many, and a ratio is of rows that report both sides', () => {
  const none = { impressions: 0, clicks: 0, spend: 0, conversions: 1, value: 1 };
  const silent = { ...reportedSums({ ...PARTS, counted: 0n, conversions: 0n, value: 0n }), silent: none };
  expect((['conversions', 'revenue', 'cpa', 'roas', 'ctr'] as const).map((metric) => figureOf(metric, silent))).toEqual(
    [null, null, null, null, 0.01],
  );
  expect(remarkOf('cpa', silent)).toBe('Not reported: no file here has a column for conversions.');

  const both = addSums([silent, DAY]);
  expect(figureOf('conversions', both)).toBe(2.5);
  expect(figureOf('cpa', both)).toBe(2);
  expect(remarkOf('conversions', both)).toBe('1 of 2 daily rows do not report it; this is of the others.');
  expect(remarkOf('cpa', both)).toBe('1 of 2 daily rows do not report both sides of it; this is of the others.');
  expect(remarkOf('clicks', both)).toBeNull();
});

test('a ratio over part of the spend says over how much; one over all of it, and a figure over none, says nothing', () => {
  const silent = reportedSums({ ...PARTS, counted: 0n, conversions: 0n, value: 0n });
  const both = addSums([silent, DAY]);

  expect(figureOf('spend', both)).toBe(10);
  expect([spendBehind('roas', both), spendBehind('cpa', both)]).toEqual([5, 5]);
  expect([spendBehind('roas', DAY), spendBehind('ctr', both), spendBehind('spend', both)]).toEqual([null, null, null]);
  expect(spendBehind('roas', silent)).toBeNull();
});
