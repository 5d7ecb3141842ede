import type { Channel } from '@upbeat/core/channels';

/** Platforms on which a channel's copy can run; a table of another origin may come from any. */
const PLATFORMS: Partial<Record<Channel, readonly string[]>> = {
  google_rsa: ['google_ads', 'generic'],
  meta_feed: ['meta_ads', 'generic'],
};

/** Whether copy of a channel can run in an account of a platform: a Google search ad in no Meta account. */
export function runsOn(channel: Channel, platform: string): boolean {
  return PLATFORMS[channel]?.includes(platform) ?? true;
}
