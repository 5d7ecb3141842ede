import { expect, test } from 'vitest';
import { runsOn } from './runs-on';

test('copy runs on the platform of its channel, or where the platform is not known', () => {
  expect(['google_ads', 'meta_ads', 'generic'].map((platform) => runsOn('google_rsa', platform))).toEqual([
    true,
    false,
    true,
  ]);
  expect(['google_ads', 'meta_ads', 'generic'].map((platform) => runsOn('meta_feed', platform))).toEqual([
    false,
    true,
    true,
  ]);
  expect(runsOn('email', 'google_ads')).toBe(true);
});
