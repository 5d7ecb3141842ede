import type { Channel } from '@upbeat/core/channels';

/** Channels and platforms inside a sentence. */
export const CHANNEL_IN_WORDS: Record<Channel, string> = {
  google_rsa: 'Google search',
  google_pmax: 'Performance Max',
  meta_feed: 'Meta feed',
  linkedin_image: 'LinkedIn',
  tiktok_feed: 'TikTok',
  x_post: 'X',
  email: 'e-mail',
  sms: 'SMS',
  push: 'push',
};

/** What the first line of a channel's copy is. */
export const FIRST_LINE: Record<Channel, string> = {
  google_rsa: 'first headline',
  google_pmax: 'first headline',
  meta_feed: 'headline',
  linkedin_image: 'headline',
  tiktok_feed: 'caption',
  x_post: 'post',
  email: 'subject',
  sms: 'message',
  push: 'title',
};

const PLATFORMS: Record<string, string> = {
  google_ads: 'Google Ads',
  meta_ads: 'Meta Ads',
  linkedin_ads: 'LinkedIn Ads',
  tiktok_ads: 'TikTok Ads',
  email: 'E-mail',
};

/** Who is paid for impressions, as people call it. */
export function platformName(platform: string): string {
  return PLATFORMS[platform] ?? 'Other';
}

const LONGEST = 90;

/** A headline in quotation marks, cut at a word where it is long. */
export function quoted(headline: string): string {
  if (headline.length <= LONGEST) return `“${headline}”`;
  const cut = headline.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');

  return `“${cut.slice(0, space > LONGEST / 2 ? space : LONGEST)}…”`;
}

const PERCENT = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** A share with its sign ("+18%", "−4%"), whole percents. */
export function signedPercent(share: number): string {
  return PERCENT.format(share).replace('-', '−');
}
