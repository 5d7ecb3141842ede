import type { PerformanceGroup } from '@upbeat/db/metrics/get-performance';
import { expect, test } from 'vitest';
import { countedName, mixedPlatforms } from './counted-name';

const group = (platform: string, conversions: bigint) =>
  ({ level: 'platform', platform, conversions, value: 0n }) as unknown as PerformanceGroup;
const unnamed = [{ action: '', conversions: '5', value: '0' }];

test('unnamed counts of several platforms are each platform’s own, not one action', () => {
  const groups = [group('google_ads', 3n), group('meta_ads', 2n)];
  const mixed = mixedPlatforms({ groups, action: null, actions: unnamed });
  expect(mixed).toEqual(['Google Ads', 'Meta Ads']);
  expect(countedName('', mixed)).toBe('each platform’s own count');
  expect(countedName('purchase', mixed)).toBe('purchase');
});

test('of one platform, or of a named action, they are one', () => {
  const one = mixedPlatforms({
    groups: [group('google_ads', 3n), group('meta_ads', 0n)],
    action: '',
    actions: unnamed,
  });
  expect(one).toEqual([]);
  expect(countedName('', one)).toBe('the platform’s own count');
  const groups = [group('google_ads', 3n), group('meta_ads', 2n)];
  expect(mixedPlatforms({ groups, action: 'purchase', actions: unnamed })).toEqual([]);
});
