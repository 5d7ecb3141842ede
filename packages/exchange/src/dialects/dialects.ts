import type { Dialect, Platform } from './dialect';
import { generic } from './generic';
import { googleAds } from './google-ads';
import { linkedinAds } from './linkedin-ads';
import { metaAds } from './meta-ads';
import { tiktokAds } from './tiktok-ads';

/** Every dialect; `generic` last, so that a tie goes to a platform. */
export const DIALECTS: readonly Dialect[] = [googleAds, metaAds, linkedinAds, tiktokAds, generic];

/** The dialect of a platform. */
export function dialectOf(platform: Platform): Dialect {
  return DIALECTS.find((dialect) => dialect.platform === platform) ?? generic;
}
