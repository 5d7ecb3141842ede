import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import { limit } from './limit-row';
import type { Limit } from './limit-row';

/** How a platform counts a field: see count-field.ts. */
export type Counter = 'google_width' | 'graphemes' | 'x_weighted' | 'sms_units';
export type ChannelLimit = Limit<Channel, FieldKey, Counter>;

const GOOGLE = 'Google Ads API, responsive search ads';
const PMAX = 'Google Ads API, Performance Max asset requirements';
const META = 'Meta Ads Guide, feed placement';
const LINKEDIN = 'LinkedIn Help, single image ads';
const TIKTOK = 'TikTok Ads Help, in-feed ads';
const X_POSTS = 'X developer documentation, counting characters';
const EMAIL = 'Inbox display widths, guidance';
const SMS = '3GPP TS 23.038, GSM 7-bit alphabet';
const SMS_SENDER = '3GPP TS 23.040, alphanumeric originator';
const PUSH = 'Apple and Android notification guidance';
/** Performance Max was read again when its editor was made. */
const READ = { checkedAt: '2026-12-01' };

/** Limits of every channel the Studio writes for. */
export const CHANNEL_LIMITS: readonly ChannelLimit[] = [
  limit('google_rsa', 'headline', 'google_width', GOOGLE, { minCount: 3, maxCount: 15, hardMax: 30 }),
  limit('google_rsa', 'description', 'google_width', GOOGLE, { minCount: 2, maxCount: 4, hardMax: 90 }),
  limit('google_rsa', 'path1', 'google_width', GOOGLE, { hardMax: 15 }),
  limit('google_rsa', 'path2', 'google_width', GOOGLE, { hardMax: 15 }),
  limit('google_rsa', 'final_url', 'graphemes', GOOGLE, { minCount: 1, hardMax: 2048 }),

  limit('google_pmax', 'headline', 'google_width', PMAX, {
    ...READ,
    minCount: 3,
    maxCount: 15,
    hardMax: 30,
    oneWithin: 15,
  }),
  limit('google_pmax', 'long_headline', 'google_width', PMAX, { ...READ, minCount: 1, maxCount: 5, hardMax: 90 }),
  limit('google_pmax', 'description', 'google_width', PMAX, {
    ...READ,
    minCount: 2,
    maxCount: 5,
    hardMax: 90,
    oneWithin: 60,
  }),
  limit('google_pmax', 'business_name', 'google_width', PMAX, { ...READ, minCount: 1, hardMax: 25 }),
  limit('google_pmax', 'final_url', 'graphemes', PMAX, { ...READ, minCount: 1, hardMax: 2048 }),

  limit('meta_feed', 'primary_text', 'graphemes', META, { minCount: 1, maxCount: 5, visible: 125 }),
  limit('meta_feed', 'headline', 'graphemes', META, { maxCount: 5, visible: 27, visibleMost: 40 }),
  limit('meta_feed', 'description', 'graphemes', META, { maxCount: 5, visible: 25, visibleMost: 30 }),
  limit('meta_feed', 'final_url', 'graphemes', META, { minCount: 1 }),

  limit('linkedin_image', 'intro', 'graphemes', LINKEDIN, {
    minCount: 1,
    hardMax: 3000,
    visible: 150,
    visibleMost: 600,
    folds: true,
  }),
  limit('linkedin_image', 'headline', 'graphemes', LINKEDIN, { minCount: 1, hardMax: 200, visible: 70 }),
  limit('linkedin_image', 'description', 'graphemes', LINKEDIN, { hardMax: 300, visible: 100 }),
  limit('linkedin_image', 'ad_name', 'graphemes', LINKEDIN, { hardMax: 255 }),
  limit('linkedin_image', 'final_url', 'graphemes', LINKEDIN, { minCount: 1 }),

  limit('tiktok_feed', 'text', 'google_width', TIKTOK, { minCount: 1, hardMax: 100 }),
  limit('tiktok_feed', 'display_name', 'graphemes', TIKTOK, { minCount: 1, hardMax: 40 }),
  limit('tiktok_feed', 'final_url', 'graphemes', TIKTOK, { minCount: 1 }),

  limit('x_post', 'text', 'x_weighted', X_POSTS, { minCount: 1, hardMax: 280 }),

  limit('email', 'subject', 'graphemes', EMAIL, { minCount: 1, visible: 35, visibleMost: 60 }),
  limit('email', 'preheader', 'graphemes', EMAIL, { least: 85, visible: 100 }),
  limit('email', 'sender', 'graphemes', EMAIL, { visible: 25 }),
  limit('email', 'body', 'graphemes', EMAIL, { minCount: 1 }),
  limit('email', 'cta', 'graphemes', EMAIL, {}),
  limit('email', 'final_url', 'graphemes', EMAIL, { minCount: 1 }),

  limit('sms', 'text', 'sms_units', SMS, { minCount: 1, visible: 160 }),
  limit('sms', 'sender', 'graphemes', SMS_SENDER, { hardMax: 11 }),

  limit('push', 'title', 'graphemes', PUSH, { minCount: 1, visible: 25, visibleMost: 50 }),
  limit('push', 'body', 'graphemes', PUSH, { minCount: 1, visible: 150 }),
  limit('push', 'final_url', 'graphemes', PUSH, {}),
];

/** The limit of one field, or undefined where the channel has no such field. */
export function limitOf(channel: Channel, field: string): ChannelLimit | undefined {
  return CHANNEL_LIMITS.find((row) => row.channel === channel && row.field === field);
}
