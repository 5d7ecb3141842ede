import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import { limit } from './limit-row';
import type { Limit } from './limit-row';

/** How a platform counts a field: see count-field.ts. */
export type Counter = 'google_width' | 'graphemes';
export type ChannelLimit = Limit<Channel, FieldKey, Counter>;

const GOOGLE = 'Google Ads API, responsive search ads';
const META = 'Meta Ads Guide, feed placement';
const EMAIL = 'Inbox display widths, guidance';

/** Limits of every channel the Studio writes for. */
export const CHANNEL_LIMITS: readonly ChannelLimit[] = [
  limit('google_rsa', 'headline', 'google_width', GOOGLE, { minCount: 3, maxCount: 15, hardMax: 30 }),
  limit('google_rsa', 'description', 'google_width', GOOGLE, { minCount: 2, maxCount: 4, hardMax: 90 }),
  limit('google_rsa', 'path1', 'google_width', GOOGLE, { hardMax: 15 }),
  limit('google_rsa', 'path2', 'google_width', GOOGLE, { hardMax: 15 }),
  limit('google_rsa', 'final_url', 'graphemes', GOOGLE, { minCount: 1, hardMax: 2048 }),

  limit('meta_feed', 'primary_text', 'graphemes', META, { minCount: 1, maxCount: 5, visible: 125 }),
  limit('meta_feed', 'headline', 'graphemes', META, { maxCount: 5, visible: 27, visibleMost: 40 }),
  limit('meta_feed', 'description', 'graphemes', META, { maxCount: 5, visible: 25, visibleMost: 30 }),
  limit('meta_feed', 'final_url', 'graphemes', META, { minCount: 1 }),

  limit('email', 'subject', 'graphemes', EMAIL, { minCount: 1, visible: 35, visibleMost: 60 }),
  limit('email', 'preheader', 'graphemes', EMAIL, { least: 85, visible: 100 }),
  limit('email', 'sender', 'graphemes', EMAIL, { visible: 25 }),
  limit('email', 'body', 'graphemes', EMAIL, { minCount: 1 }),
  limit('email', 'cta', 'graphemes', EMAIL, {}),
  limit('email', 'final_url', 'graphemes', EMAIL, { minCount: 1 }),
];

/** The limit of one field, or undefined where the channel has no such field. */
export function limitOf(channel: Channel, field: string): ChannelLimit | undefined {
  return CHANNEL_LIMITS.find((row) => row.channel === channel && row.field === field);
}
