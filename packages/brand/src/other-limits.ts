import { limit } from './limit-row';
import type { Limit } from './limit-row';

const DEMAND_GEN = 'Google Ads Help, Demand Gen image ads (sources conflict)';
const YOUTUBE = 'YouTube Data API, videos resource';

/**
 * Limits of channels the Studio does not write for yet, in the shape of limits.ts. `counter` names the platform's way of
 * counting; a channel that gets an editor moves its rows there and brings the counter with it.
 */
export const OTHER_LIMITS: readonly Limit[] = [
  limit('google_demand_gen', 'headline', 'google_width', DEMAND_GEN, { maxCount: 5, hardMax: 40, visible: 30 }),
  limit('google_demand_gen', 'description', 'google_width', DEMAND_GEN, { maxCount: 5, hardMax: 90 }),
  limit('google_demand_gen', 'business_name', 'google_width', DEMAND_GEN, { hardMax: 25 }),

  limit('youtube', 'title', 'graphemes', YOUTUBE, { minCount: 1, hardMax: 100 }),
  limit('youtube', 'description', 'utf8_bytes', YOUTUBE, { hardMax: 5000 }),
];
