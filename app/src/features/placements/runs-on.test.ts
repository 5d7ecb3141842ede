import { CHANNELS } from '@upbeat/core/channel-fields';
import { expect, test } from 'vitest';
import { ACCOUNT_PLATFORMS } from '../imports/choices';
import { runsOn } from './runs-on';

const channelsOn = (platform: string) => CHANNELS.filter((channel) => runsOn(channel, platform));

test.each([
  ['google_ads', ['google_rsa', 'google_pmax']],
  ['meta_ads', ['meta_feed']],
  ['linkedin_ads', ['linkedin_image']],
  ['tiktok_ads', ['tiktok_feed']],
  ['email', ['email', 'sms', 'push']],
  ['other', [...CHANNELS]],
  ['generic', [...CHANNELS]],
])('on %s run %j', (platform, channels) => {
  expect(channelsOn(platform)).toEqual(channels);
});

test('every channel has an account it can run in', () => {
  for (const channel of CHANNELS)
    expect(Object.keys(ACCOUNT_PLATFORMS).some((platform) => runsOn(channel, platform))).toBe(true);
});
