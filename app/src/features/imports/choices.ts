/** Platforms an ad account may be of, as the mapping asks for them. */
export const ACCOUNT_PLATFORMS = {
  google_ads: 'Google Ads',
  meta_ads: 'Meta Ads',
  linkedin_ads: 'LinkedIn Ads',
  tiktok_ads: 'TikTok Ads',
  email: 'E-mail tool',
  other: 'Another platform',
} as const;
export type AccountPlatform = keyof typeof ACCOUNT_PLATFORMS;

/** What a platform is called; a code of a later version stands for itself. */
export function platformName(platform: string): string {
  return platform in ACCOUNT_PLATFORMS ? ACCOUNT_PLATFORMS[platform as AccountPlatform] : platform;
}

/** Answer of the currency choice when the code is written beside it. */
export const OTHER_CURRENCY = 'other';

/** An ad account as pages name it: its platform, and its own name where that says more. */
export function accountWords(account: { platform: string; name: string }): string {
  const platform = platformName(account.platform);

  return account.name === platform ? platform : `${platform}, ${account.name}`;
}
