import type { Regret } from '@upbeat/db/decisions/row';
import type { ScoredForecast } from '@upbeat/db/forecasts/list-scored-forecasts';
import { expect, test } from 'vitest';
import { createFormat } from '~/components/format';
import { forecasterRecords, probabilityAbove } from './calibration';
import { QuestionSchema } from './forms';
import { logAddress, logQuery } from './log';
import { regretLedgers } from './regret';
import { VERDICT_REASONS } from '@upbeat/core/suggestion';
import { heldChip, reasonWords } from './verdict-words';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
const id = '00000000-0000-7000-8000-000000000001';

const logT = (mu: number, sigma: number) => ({
  kind: 'log_t' as const,
  mu,
  sigma,
  df: 1e6,
  p10: Math.exp(mu - 1.2816 * sigma),
  p50: Math.exp(mu),
  p90: Math.exp(mu + 1.2816 * sigma),
});
const scored = (subject: string, author: 'person' | 'engine', mu: number, outcome: number): ScoredForecast => ({
  id: `${subject}-${author}`,
  author,
  authorId: null,
  name: null,
  metric: 'ctr',
  windowDays: 14,
  distribution: logT(mu, 0.1),
  sureness: null,
  frozenAt: '2026-01-01T00:00:00Z',
  score: { kind: 'crps', score: 0.1, observed: outcome, percentile: 0.5 },
  mine: author === 'person',
  subject,
  ofRatio: true,
  basis: 'applied',
});

test('a distribution says how likely a rise was', () => {
  expect(probabilityAbove(logT(0, 0.1), 1)).toBeCloseTo(0.5, 6);
  // One standard deviation above: the normal's 84.13%.
  expect(probabilityAbove(logT(0.1, 0.1), 1)).toBeCloseTo(0.8413, 3);
});

test('nothing is drawn where n is short; with enough, all three have a record, and the blend lies between', () => {
  const few = forecasterRecords([scored('a', 'person', 0.1, 1.1), scored('a', 'engine', 0.3, 1.2)]);
  expect(few.map((one) => [one.who, one.reliability.n, one.reliability.missing, one.intervals.shares])).toEqual([
    ['you', 1, 19, null],
    ['engine', 1, 19, null],
    ['blend', 1, 19, null],
  ]);
  const many = Array.from({ length: 20 }, (_, n) => [
    scored(`s${n}`, 'person', 0.05, n < 14 ? 1.1 : 0.95),
    scored(`s${n}`, 'engine', 0.15, n < 14 ? 1.1 : 0.95),
  ]).flat();
  const [you, engine, blend] = forecasterRecords(many);
  const said = (record: typeof you) => record?.reliability.bins.find((bin) => bin.said !== null)?.said ?? 0;
  expect(you?.reliability.bins.find((bin) => bin.n > 0)?.came?.share).toBeCloseTo(0.7, 9);
  expect(said(blend)).toBeGreaterThan(said(you));
  expect(said(blend)).toBeLessThan(said(engine));
  expect(you?.intervals.shares?.inside?.share).toBe(1);
});

test('the ledger keeps units apart, and counts what was missed, avoided, gained and lost', () => {
  const row = (
    verdict: Regret['verdict'],
    ratio: number,
    unit: Regret['gain']['unit'] = 'clicks',
    more: Partial<Regret> = {},
  ): Regret => ({
    id,
    question: 'Show A alone',
    verdict,
    decidedAt: '2026-01-05T10:00:00Z',
    kind: 'variant_winner',
    spends: 'better',
    metric: 'ctr',
    currency: 'EUR',
    windowDays: 14,
    gain: {
      relative: { mean: 0.1, median: 0.1, low: 0.05, high: 0.15 },
      perDay: { mean: 10, median: 10, low: 5, high: 15 },
      unit,
    },
    observed: {
      ratio,
      low: ratio - 0.05,
      high: ratio + 0.05,
      after: { from: '', to: '', days: 14, count: 1, exposure: 1 },
      before: null,
    },
    amount: null,
    basis: 'applied',
    outcome: 'unknown',
    ...more,
  });
  const [clicks, money] = regretLedgers([
    row('applied', 1.2),
    row('applied', 0.9),
    row('dismissed', 1.02),
    row('dismissed', 0.8),
    row('applied', 1.5, 'currency units'),
  ]);
  // 100 clicks a day when it was proposed, 14 days: +20% is 280.
  expect(clicks?.gained).toEqual({ n: 1, amount: expect.closeTo(280, 6) as number });
  expect(clicks?.lost.amount).toBeCloseTo(140, 6);
  expect(clicks?.missed.amount).toBeCloseTo(28, 6);
  expect(clicks?.avoided.amount).toBeCloseTo(280, 6);
  expect(clicks?.unclear).toBe(1);
  expect(clicks?.months).toEqual([
    { month: '2026-01', taken: expect.closeTo(140, 6) as number, dismissed: expect.closeTo(-252, 6) as number },
  ]);
  expect(money).toMatchObject({ unit: 'currency units', n: 1, cost: 0n });

  // 10 a day at +10% is 100 a day; +5% over 14 days brings 70, for 8 a day of further spend: 42 lost.
  const more = { spends: 'more', amount: '8000000' } as const;
  const [spent] = regretLedgers([row('applied', 1.05, 'currency units', more)]);
  expect(spent).toMatchObject({
    spends: 'more',
    cost: 112_000_000n,
    lost: { n: 1, amount: expect.closeTo(42, 6) as number },
  });
  // From +1% (14) to +12% (168) against 112 of further spend: a loss at one end, a gain at the other.
  const measured = (low: number, high: number): Pick<Regret, 'observed'> => ({
    observed: {
      ratio: (low + high) / 2,
      low,
      high,
      after: { from: '', to: '', days: 14, count: 1, exposure: 1 },
      before: null,
    },
  });
  const unclear = (low: number, high: number, unit: Regret['gain']['unit'] = 'currency units') =>
    regretLedgers([row('applied', 1, unit, { ...more, ...measured(low, high) })])[0]?.unclear;
  expect(unclear(1.01, 1.12)).toBe(1);
  expect(unclear(1.1, 1.12)).toBe(0);
  // A loss whether results rose a little or fell a little: the further spend is more than either.
  expect(unclear(0.98, 1.02)).toBe(0);
  expect(unclear(1.01, 1.12, 'conversions')).toBe(0);
  // Conversions cannot be set off against money: a ledger of their own, with the spend beside it.
  const apart = regretLedgers([row('applied', 1.05, 'conversions', more), row('applied', 1.05, 'conversions')]);
  expect(apart.map(({ spends, cost, gained }) => [spends, cost, gained.n])).toEqual([
    ['more', 112_000_000n, 1],
    ['better', 0n, 1],
  ]);
});

test('a replay is in no sum of the ledger, and arms side by side are calibrated on what was said of that', () => {
  const side = (one: ReturnType<typeof scored>, percentile: number): ReturnType<typeof scored> => ({
    ...one,
    basis: 'counterfactual',
    score: one.score && { ...one.score, percentile },
  });
  // Inside the frozen range every time, outside of what was said of side by side every time.
  const beside = Array.from({ length: 20 }, (_, n) => [
    side(scored(`s${n}`, 'person', 0.1, 1.1), 0.95),
    side(scored(`s${n}`, 'engine', 0.1, 1.1), 0.95),
  ]).flat();
  const [you, engine, blend] = forecasterRecords(beside);
  expect([you, engine].map((one) => one?.intervals.shares?.above?.share)).toEqual([1, 1]);
  expect([you?.reliability.n, engine?.reliability.n, blend?.intervals.n]).toEqual([0, 0, 0]);
});

test('the log’s address holds its filters and its place, and nonsense is left out', () => {
  const filter = { status: 'decided' as const, level: 2, who: 'ai', text: '50%' };
  const before = { at: '2026-01-05T10:00:00.123456+00:00', id };
  const asked = logQuery(new URLSearchParams(logAddress(filter, before)));
  expect(asked).toEqual({ filter: { ...filter, subject: undefined, outcome: undefined }, before });
  expect(logQuery(new URLSearchParams('status=x&level=9&who=me&before=y~z')).before).toBeNull();
  expect(logQuery(new URLSearchParams('status=x')).filter.status).toBeUndefined();
});

test('a verdict’s reasons are sentences with their figures, unknown ones too', () => {
  expect(reasonWords({ reason: 'too_few_days', have: 9, need: 14 }, format)).toBe('Only 9 of 14 days came in.');
  const changes = [{ id, kind: 'copy', date: '2026-01-05', touchesBothParts: false }];
  expect(reasonWords({ reason: 'other_changes', changes }, format)).toBe(
    'In the same days copy changed on 5 Jan 2026.',
  );
  expect(reasonWords({ reason: 'other_changes', changes: [{ kind: 'moon', date: '2026-01-05' }] }, format)).toBe(
    'In the same days something else changed on 5 Jan 2026.',
  );
  const said = VERDICT_REASONS.map((reason) => reasonWords({ reason }, format));
  expect(said.filter((words) => !/^[A-Z].*[^_].*\.$/.test(words) || words.includes('_'))).toEqual([]);
  expect(new Set(said).size).toBe(VERDICT_REASONS.length);
});

test('a forecast held, or was too low or too high', () => {
  const forecast = { ...scored('a', 'person', 0, 1), mine: undefined };
  const side = { from: '', to: '', days: 14, count: 1, exposure: 1 };
  const at = (ratio: number) => heldChip(forecast, { ratio, low: null, high: null, after: side, before: null })?.words;
  expect([at(1), at(0.5), at(2)]).toEqual(['Held', 'Too high', 'Too low']);
});

test('a question needs two ways, and a day for what can be seen', () => {
  const base = { key: 'k'.repeat(10), question: 'Keep Google’s share?' };
  const problems = (fields: object) => {
    const parsed = QuestionSchema.safeParse({ ...base, ...fields });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  };
  const alternatives = [{ text: 'Keep it' }, { text: '' }, { text: 'Less' }];
  expect(problems({ alternatives: [{ text: 'Keep it' }, {}] })).toEqual(['alternatives']);
  expect(problems({ alternatives })).toEqual([]);
  expect(problems({ alternatives, statement: 'It returns 3' })).toEqual(['resolvesOn']);
  expect(problems({ alternatives, resolvesOn: '2026-03-01' })).toEqual(['statement']);
});
