import { expect, test } from 'vitest';
import { naturalKeyHash } from './natural-key';
import type { MetricRow } from './metric-row';
import { SeenKeys } from './seen-keys';

const ROW: MetricRow = {
  line: 2,
  dateStart: '2026-09-01',
  dateEnd: '2026-09-01',
  account: null,
  accountId: null,
  campaign: 'Autumn',
  campaignId: null,
  adGroup: 'Prospecting',
  adGroupId: null,
  ad: 'Video A',
  adId: null,
  market: null,
  device: null,
  breakdowns: {},
  conversionAction: null,
  attribution: null,
  currency: 'EUR',
  impressions: 1,
  clicks: 1,
  spend: 1n,
  conversions: '1',
  conversionValue: 1n,
};

test('the key is the same whatever the line, the figures and the order of breakdowns', () => {
  const key = naturalKeyHash({ ...ROW, breakdowns: { age: '18-24', gender: 'F' } });
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  const later: MetricRow = { ...ROW, line: 9, spend: 7n, breakdowns: { gender: 'F', age: '18-24' } };
  expect(naturalKeyHash(later)).toBe(key);
});

test('an id replaces the name, so a renamed campaign keeps its key', () => {
  const key = naturalKeyHash({ ...ROW, campaignId: '42' });
  expect(naturalKeyHash({ ...ROW, campaignId: '42', campaign: 'Renamed' })).toBe(key);
  expect(naturalKeyHash({ ...ROW, campaign: '42' })).not.toBe(key);
});

test.each<Partial<MetricRow>>([
  { dateStart: '2026-08-31' },
  { dateEnd: '2026-09-02' },
  { accountId: '1' },
  { campaign: 'Winter' },
  { adGroup: null },
  { ad: 'Video B' },
  { market: 'DE' },
  { device: 'Mobile' },
  { breakdowns: { age: '18-24' } },
  { conversionAction: 'Buy' },
  { attribution: '1-day click' },
])('%j makes another key', (change) => {
  expect(naturalKeyHash({ ...ROW, ...change })).not.toBe(naturalKeyHash(ROW));
});

test('the key keeps its value: rows already stored are found again', () => {
  expect(naturalKeyHash(ROW)).toBe('fe8cc716db9d1a9909ddd849a354162a7fd737c478861f549b46d33ab197f1aa');
});

test('seen keys survive growth', () => {
  const seen = new SeenKeys();
  const digest = (index: number): Buffer => Buffer.from(naturalKeyHash({ ...ROW, ad: `Ad ${index}` }), 'hex');
  for (let index = 0; index < 10_000; index += 1) expect(seen.add(digest(index), 'a', index + 1)).toBeNull();
  expect(seen.add(digest(1234), 'a', 99)).toEqual({ line: 1235, identical: true });
  expect(seen.add(digest(9999), 'b', 99)).toEqual({ line: 10_000, identical: false });
});
