import type { BrandRule, Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { expect, test } from 'vitest';
import { checkCopy } from './check-copy';
import type { CopyCheckInput } from './check-copy';
import { applyFix } from './findings';

const claims: Claim[] = [
  {
    id: 'c7',
    code: 'C-07',
    text: 'Fees shown before you pay',
    evidence: 'Screens',
    markets: [],
    expiresOn: '2025-06-30',
  },
];
const rules: BrandRule[] = [
  { id: 'r1', config: { kind: 'banned', words: ['cheap'] }, severity: 'block', reason: '' },
  { id: 'r2', config: { kind: 'punctuation', mark: 'exclamation', max: 0 }, severity: 'note', reason: '' },
  { id: 'r3', config: { kind: 'reading_grade', max: 9 }, severity: 'warn', reason: '' },
];
const input = (more: Partial<CopyCheckInput> = {}): CopyCheckInput => ({
  channel: 'google_rsa',
  fields: {
    headline: ['See Every Fee First', 'Card Fees in Plain Numbers', 'Guaranteed No Hidden Fees'],
    description: ['Harbour shows the fee on screen before you pay.', 'Open an account from your phone. Try now!!'],
    final_url: ['https://harbour.example/'],
  },
  rules,
  claims,
  brief: { ...EMPTY_BRIEF, action: 'open an account from your phone' },
  market: '',
  today: '2025-01-10',
  brandName: 'Harbour',
  allowlist: [],
  ...more,
});

test('findings come by severity, then by field, entry and position, with every count', () => {
  const result = checkCopy(input());
  expect(result.findings.map(({ severity, title }) => [severity, title])).toEqual([
    ['block', 'Headline 3 guarantees something'],
    ['block', 'Repeated punctuation'],
    ['note', 'Holds an exclamation mark'],
  ]);
  expect(result).toMatchObject({ blocking: 2, warnings: 0, fit: { passing: 2, total: 3 } });
  expect(result.limitsVersion).toMatch(/^2026-/);
  expect(result.policyVersion).toMatch(/^2026-/);
  expect(new Set(result.findings.map(({ id }) => id)).size).toBe(result.findings.length);
});

test('applying the fix of each blocking finding leaves none', () => {
  let current = input();
  for (let round = 0; round < 5; round += 1) {
    const fix = checkCopy(current).findings.find(({ severity }) => severity === 'block')?.fix;
    if (fix) current = { ...current, fields: applyFix(current.fields, fix) };
  }
  expect(checkCopy(current).blocking).toBe(0);
  expect(current.fields['headline']?.[2]).toBe('Fees shown before you pay');
});

test('empty copy of every channel is judged, not thrown at', () => {
  for (const channel of ['google_rsa', 'meta_feed', 'email'] as const) {
    const result = checkCopy(input({ channel, fields: {}, rules: [], claims: [] }));
    expect(result.blocking).toBeGreaterThan(0);
    expect(result.findings.every(({ span }) => span === null)).toBe(true);
    expect(result).toMatchObject({ fit: { rules: [], passing: 0, total: 0 }, provenance: [] });
  }
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '${7*7}',
  '\u202eevil',
  '$&$1',
  '\\',
  'مرحبا',
  '\ud800',
])('%j is only text: spans stay inside it and fixes keep what they do not touch', (text) => {
  const fields = { primary_text: [text], headline: [text], description: [text], final_url: ['https://x.example/'] };
  for (const channel of ['google_rsa', 'meta_feed'] as const) {
    for (const { span, fix } of checkCopy(input({ channel, fields })).findings) {
      if (span)
        expect(span.end).toBeLessThanOrEqual((fields as Record<string, string[]>)[span.field]?.[0]?.length ?? 0);
      if (fix) expect(applyFix(fields, fix)).toHaveProperty(fix.span.field);
    }
  }
});

test('the same input gives the same findings', () => {
  expect(checkCopy(input())).toEqual(checkCopy(input()));
});

test('a body of 10,000 characters is checked whole', () => {
  const body = 'We show the best fee!! '.repeat(435).slice(0, 10_000);
  const mail = input({
    channel: 'email',
    fields: { subject: ['Hi'], body: [body], final_url: ['https://x.example/'] },
  });
  expect(checkCopy(mail).findings.length).toBeGreaterThan(400);
});
