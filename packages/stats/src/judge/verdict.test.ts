import { expect, test } from 'vitest';
import type { OtherChange, OutcomeEvidence } from './verdict';
import { outcomeVerdict } from './verdict';

const enough: OutcomeEvidence = {
  days: 14,
  minimumDays: 14,
  counted: 300,
  minimumCounted: 100,
  comparison: { by: 'holdback', srmP: 0.4 },
  changes: [],
};
const bid: OtherChange = { id: 'c1', kind: 'bid', date: '2026-09-03', touchesBothParts: false };

test('a holdback with a clean split is causal, also when something touched both parts', () => {
  expect(outcomeVerdict(enough)).toEqual({ verdict: 'causal', by: 'holdback', srmP: 0.4, reasons: [] });
  expect(outcomeVerdict({ ...enough, changes: [{ ...bid, touchesBothParts: true }] }).verdict).toBe('causal');
});

test('what touched one part only confounds, and is named', () => {
  expect(outcomeVerdict({ ...enough, changes: [bid] })).toEqual({
    verdict: 'confounded',
    reasons: [{ reason: 'other_changes', changes: [bid] }],
  });
});

test('a broken split confounds', () => {
  expect(outcomeVerdict({ ...enough, comparison: { by: 'experiment', srmP: 0.0002 } })).toEqual({
    verdict: 'confounded',
    reasons: [{ reason: 'split_broken', srmP: 0.0002 }],
  });
});

test('before against after: every change confounds; without one nobody can say', () => {
  const alone = { ...enough, comparison: null };
  expect(outcomeVerdict({ ...alone, changes: [{ ...bid, touchesBothParts: true }] }).verdict).toBe('confounded');
  expect(outcomeVerdict(alone)).toEqual({ verdict: 'unknown', reasons: [{ reason: 'no_comparison_part' }] });
});

test('too little data comes first, with both counts; an unchecked split is not causal', () => {
  expect(outcomeVerdict({ ...enough, days: 5, counted: 20, changes: [bid] })).toEqual({
    verdict: 'unknown',
    reasons: [
      { reason: 'too_few_days', have: 5, need: 14 },
      { reason: 'too_few_counted', have: 20, need: 100 },
    ],
  });
  expect(outcomeVerdict({ ...enough, comparison: { by: 'holdback', srmP: null } }).verdict).toBe('unknown');
});
