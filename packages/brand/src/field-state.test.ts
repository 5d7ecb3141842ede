import { CHANNEL_FIELDS, CHANNELS } from '@upbeat/core/channel-fields';
import { expect, test } from 'vitest';
import { checkLimits } from './check-limits';
import { fieldState } from './field-state';
import { CHANNEL_LIMITS, limitOf } from './limits';
import { OTHER_LIMITS } from './other-limits';

test.each([
  [28, 'ok'],
  [29, 'near'],
  [30, 'near'],
  [31, 'over'],
])('a headline of %i is %s', (length, state) => {
  expect(fieldState('google_rsa', 'headline', 'a'.repeat(length))).toEqual({
    count: length,
    max: 30,
    visible: null,
    of: 30,
    state,
  });
});

test.each([
  ['subject', 33, 'ok'],
  ['subject', 34, 'near'],
  ['subject', 36, 'warn'],
  ['sender', 26, 'warn'],
  ['body', 10_000, 'ok'],
])('an e-mail %s of %i is %s and never over', (field, length, state) => {
  expect(fieldState('email', field, 'a'.repeat(length)).state).toBe(state);
});

test('sixteen CJK characters are over a headline', () => {
  expect(fieldState('google_rsa', 'headline', '字'.repeat(16))).toMatchObject({ count: 32, state: 'over' });
});

test('the counter is over exactly where the check blocks, and warns exactly where it warns', () => {
  for (const { channel, field } of CHANNEL_LIMITS.filter((row) => row.field !== 'final_url')) {
    for (let length = 1; length <= 320; length += 1) {
      const text = 'x'.repeat(length);
      const { state } = fieldState(channel, field, text);
      const findings = checkLimits(channel, { ...(field === 'path2' ? { path1: ['x'] } : {}), [field]: [text] }).filter(
        ({ span }) => span?.field === field && span.end === length,
      );
      const severities = findings.map(({ severity }) => severity);
      expect([channel, field, length, severities.includes('block')]).toEqual([
        channel,
        field,
        length,
        state === 'over',
      ]);
      expect([channel, field, length, severities.includes('warn')]).toEqual([channel, field, length, state === 'warn']);
    }
  }
});

test('every field of every channel has exactly one limit', () => {
  for (const channel of CHANNELS) {
    for (const field of CHANNEL_FIELDS[channel]) expect(limitOf(channel, field)?.field).toBe(field);
  }
  const keys = [...CHANNEL_LIMITS, ...OTHER_LIMITS].map(({ channel, field }) => `${channel}.${field}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every limit names its source, date and version, and guidance rises', () => {
  for (const row of [...CHANNEL_LIMITS, ...OTHER_LIMITS]) {
    expect(row.source).not.toBe('');
    expect(row.checkedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(row.version).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
    expect(row.minCount).toBeLessThanOrEqual(row.maxCount);
    const steps = [row.least, row.visible, row.visibleMost, row.hardMax].filter((step) => step !== null);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  }
});
