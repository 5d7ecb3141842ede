import { limit } from './limit-row';
import type { Limit } from './limit-row';

const PMAX = 'Google Ads API, Performance Max asset requirements';
const DEMAND_GEN = 'Google Ads Help, Demand Gen image ads (sources conflict)';
const YOUTUBE = 'YouTube Data API, videos resource';
const LINKEDIN = 'LinkedIn Help, single image ads';
const TIKTOK = 'TikTok Ads Help, in-feed ads';
const X_POSTS = 'X developer documentation, counting characters';
const SMS = '3GPP TS 23.038, GSM 7-bit alphabet';
const PUSH = 'Apple and Android notification guidance';

/**
 * Limits of channels the Studio does not write for yet, in the shape of limits.ts. `counter` names the platform's way of
 * counting; a channel that gets an editor moves its rows there and brings the counter with it.
 */
export const OTHER_LIMITS: readonly Limit[] = [
  limit('google_pmax', 'headline', 'google_width', PMAX, { minCount: 3, maxCount: 15, hardMax: 30 }),
  limit('google_pmax', 'short_headline', 'google_width', PMAX, { minCount: 1, hardMax: 15 }),
  limit('google_pmax', 'long_headline', 'google_width', PMAX, { minCount: 1, maxCount: 5, hardMax: 90 }),
  limit('google_pmax', 'description', 'google_width', PMAX, { minCount: 2, maxCount: 5, hardMax: 90 }),
  limit('google_pmax', 'short_description', 'google_width', PMAX, { minCount: 1, hardMax: 60 }),
  limit('google_pmax', 'business_name', 'google_width', PMAX, { minCount: 1, hardMax: 25 }),

  limit('google_demand_gen', 'headline', 'google_width', DEMAND_GEN, { maxCount: 5, hardMax: 40, visible: 30 }),
  limit('google_demand_gen', 'description', 'google_width', DEMAND_GEN, { maxCount: 5, hardMax: 90 }),
  limit('google_demand_gen', 'business_name', 'google_width', DEMAND_GEN, { hardMax: 25 }),

  limit('youtube', 'title', 'graphemes', YOUTUBE, { minCount: 1, hardMax: 100 }),
  limit('youtube', 'description', 'utf8_bytes', YOUTUBE, { hardMax: 5000 }),

  limit('linkedin_image', 'intro', 'graphemes', LINKEDIN, { hardMax: 3000, visible: 150, visibleMost: 600 }),
  limit('linkedin_image', 'headline', 'graphemes', LINKEDIN, { hardMax: 200, visible: 70 }),
  limit('linkedin_image', 'description', 'graphemes', LINKEDIN, { hardMax: 300, visible: 100 }),

  limit('tiktok_feed', 'text', 'google_width', TIKTOK, { minCount: 1, hardMax: 100 }),
  limit('tiktok_feed', 'name', 'graphemes', TIKTOK, { minCount: 1, hardMax: 40 }),

  limit('x_post', 'text', 'x_weighted', X_POSTS, { minCount: 1, hardMax: 280 }),

  limit('sms', 'text', 'sms_units', SMS, { minCount: 1, visible: 160 }),

  limit('push', 'title', 'graphemes', PUSH, { minCount: 1, visible: 25, visibleMost: 50 }),
  limit('push', 'body', 'graphemes', PUSH, { minCount: 1, visible: 150 }),
  limit('push', 'payload', 'utf8_bytes', PUSH, { hardMax: 4096 }),
];
