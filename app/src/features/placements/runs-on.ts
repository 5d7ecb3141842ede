import type { Channel } from '@upbeat/core/channels';

/** Channels that run on a platform, as the database attaches results by name (private.match_entities); a table of another origin may come from any. */
const CHANNELS_ON: Readonly<Record<string, readonly Channel[]>> = {
  google_ads: ['google_rsa', 'google_pmax'],
  meta_ads: ['meta_feed'],
  linkedin_ads: ['linkedin_image'],
  tiktok_ads: ['tiktok_feed'],
  email: ['email', 'sms', 'push'],
};

/** Whether copy of a channel can run in an account of a platform: a Google search ad in no Meta account. */
export function runsOn(channel: Channel, platform: string): boolean {
  return CHANNELS_ON[platform]?.includes(channel) ?? true;
}
