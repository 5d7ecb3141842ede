import type { StoredReading } from '@upbeat/db/suggestions/row';
import { expect, test } from 'vitest';
import { createFormat } from '~/components/format';
import { signedAmount } from './gain-words';
import { readingWords } from './reading-words';
import { assumptionWords, kindAssumes, overturnWords, probabilityWords, recordWords, surerWords } from './sure-words';
import { askWords, asQuestion, engineWords, profitWords, stepWords } from './words';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
const id = '00000000-0000-7000-8000-000000000001';
const reading = (state: StoredReading['state'], body: StoredReading['reading']): StoredReading => ({
  id: 'r',
  campaignId: 'c',
  campaign: 'Launch',
  kind: 'variant_winner',
  metric: 'ctr',
  groupKey: 'google_rsa',
  state,
  readAt: '2026-01-01T00:00:00Z',
  reading: body,
});
const arms = [{ id: 'a', name: 'Every fee' }];
const figure = { armId: 'a', unit: 'impressions' as const, have: 600, need: 4000, missing: 3361, daysAtPace: 4 };

test('a reading says how much is missing, of what, and until when', () => {
  expect(readingWords(reading('not_enough', { missing: [figure], readyInDays: 4, arms }), format)).toBe(
    'Not enough data yet: about 3,400 more impressions of “Every fee”, 4 more days at the present pace.',
  );
  const none = { ...figure, daysAtPace: null };
  expect(readingWords(reading('not_enough', { missing: [figure, none], readyInDays: null, arms }), format)).toBe(
    'Not enough data yet: about 3,400 more impressions of “Every fee”; none come in at present; 1 more figure is short.',
  );
  const days = { armId: null, unit: 'days' as const, have: 6, need: 7, missing: 1, daysAtPace: 1 };
  expect(readingWords(reading('not_enough', { missing: [days], readyInDays: 1 }), format)).toBe(
    'Not enough data yet: 1 more day side by side.',
  );
});

test('too close says who leads, by how much, and for how long yet', () => {
  const gain = { mean: 0.03, median: 0.03, low: -0.02, high: 0.08 };
  expect(readingWords(reading('too_close', { leader: 'a', probability: 0.84, gain, moreDays: 12, arms }), format)).toBe(
    'Too close to call: “Every fee” leads with 84%, +3% (80% interval −2% to +8%). About 12 more days if that difference is the true one.',
  );
});

test('what runs in a test is named and left to it', () => {
  const pair = [
    { id: 'a', name: 'Every fee' },
    { id: 'b', name: 'No fee' },
  ];
  expect(readingWords(reading('held_back', { why: 'in_test', arms: pair }), format)).toBe(
    'In a test: “Every fee” and “No fee”. The test answers for them; nothing else is proposed meanwhile.',
  );
});

test('what is asked names both spans, and what people decide is a question', () => {
  expect(askWords('value', { per: 'spend', windowDays: 14, beforeDays: 28, comparedWith: 'before' })).toBe(
    'If it is applied, how will return on spend over the 14 days after compare with the 28 days before?',
  );
  expect(askWords('ctr', { per: 'impression', windowDays: 14, beforeDays: null, comparedWith: 'holdback' })).toContain(
    'the part left as it is',
  );
  expect(asQuestion('Spend €12 more a day on Meta.')).toBe('Spend €12 more a day on Meta?');
});

test('steps, amounts and who profits', () => {
  const names = { [id]: 'Feed' };
  expect(
    stepWords({ act: 'set_daily_spend', placementId: id, from: '10000000', to: '12500000' }, names, 'EUR', format),
  ).toBe('“Feed”: €10.00 a day becomes €12.50');
  expect(stepWords({ act: 'pause', placementId: 'gone' }, names, 'EUR', format)).toContain('gone');
  expect(profitWords({ more: 'meta_ads', less: 'google_ads' })).toBe('Meta Ads is paid more, Google Ads less');
  expect(profitWords(null)).toContain('nobody');
  expect(signedAmount(-3.25, 'conversions', 'EUR', format)).toBe('−3.3');
  expect(signedAmount(14_400, 'currency units', 'EUR', format)).toMatch(/^\+€14\.4k$/i);
});

test('sureness is never rounded to certainty, and no record is no record', () => {
  expect(probabilityWords({ probability: 0.9999, probabilityOf: 'best' }, 'A', format)).toBe(
    'over 99.8% that “A” is the best of them',
  );
  expect(probabilityWords({ probability: 0.93, probabilityOf: 'gain' }, 'A', format)).toBe('93% that the move gains');
  expect(recordWords(undefined, format)).toContain('none');
  expect(recordWords({ kind: 'variant_winner', n: 11, worked: 4, causal: 0, latest: [] }, format)).toBe(
    'worked 4 of 11 here, none proved causal',
  );
  expect(surerWords({ by: 'holdback', share: 0.1, days: 14 }, format)).toBe(
    '10% left as it is for 14 days would tell cause from luck',
  );
  expect(assumptionWords({ assumes: 'diminishing_returns', elasticity: 0.7, sd: 0.16 }, format)).toContain('0.7');
});

test('a winner takes the showings of those that pause for granted, and says which results overturn it', () => {
  const forecast = { per: 'impression', windowDays: 14, beforeDays: 28, comparedWith: 'before' } as const;
  expect(kindAssumes('variant_winner', 'ctr', 'Every fee')).toMatch(
    /^All showings of those that pause go to “Every fee”/,
  );
  expect(kindAssumes('budget_shift', 'value', 'Feed')).toBeNull();
  const [before, after] = overturnWords({ kind: 'variant_winner', metric: 'ctr', forecast }, format);
  expect(before).toContain('less than 99% likely to be the best, or expected to bring less than 3%');
  expect(after).toBe(
    'Once applied: click-through rate over 14 days that lies below the 28 days before with its whole 80% interval.',
  );
  const daily = { ...forecast, per: 'day' } as const;
  const [open, applied] = overturnWords({ kind: 'spend_more', metric: 'value', forecast: daily }, format);
  expect(open).toContain('less than 90% likely to be within the target. It');
  expect(applied).toBe(
    'Once applied: conversion value a day over 14 days that lies below the 28 days before with its whole 80% interval. ' +
      'Neither the further spend nor the target is part of that.',
  );
});

test('an engine is named in words', () => {
  expect(engineWords('engine@1')).toBe('Upbeat’s engine, version 1');
});
