/** Channels the Studio writes for; a channel sets the fields and their limits (packages/brand/src/limits.ts). */
export const CHANNELS = [
  'google_rsa',
  'google_pmax',
  'meta_feed',
  'linkedin_image',
  'tiktok_feed',
  'x_post',
  'email',
  'sms',
  'push',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = {
  google_rsa: 'Google search ad',
  google_pmax: 'Google Performance Max',
  meta_feed: 'Meta feed',
  linkedin_image: 'LinkedIn image ad',
  tiktok_feed: 'TikTok feed',
  x_post: 'X post',
  email: 'E-mail',
  sms: 'SMS',
  push: 'Push notification',
};

/** Field keys of each channel, in the order the editor shows them. A post on X and an SMS carry their link in the text. */
export const CHANNEL_FIELDS = {
  google_rsa: ['headline', 'description', 'path1', 'path2', 'final_url'],
  google_pmax: ['headline', 'long_headline', 'description', 'business_name', 'final_url'],
  meta_feed: ['primary_text', 'headline', 'description', 'final_url'],
  linkedin_image: ['intro', 'headline', 'description', 'ad_name', 'final_url'],
  tiktok_feed: ['text', 'display_name', 'final_url'],
  x_post: ['text'],
  email: ['subject', 'preheader', 'sender', 'body', 'cta', 'final_url'],
  sms: ['text', 'sender'],
  push: ['title', 'body', 'final_url'],
} as const satisfies Record<Channel, readonly string[]>;
export type FieldKey = (typeof CHANNEL_FIELDS)[Channel][number];

/** The field of each channel that a reader decides by first: what is ranked, tested and learned from. */
export const LEAD_FIELD = {
  google_rsa: 'headline',
  google_pmax: 'headline',
  meta_feed: 'headline',
  linkedin_image: 'headline',
  tiktok_feed: 'text',
  x_post: 'text',
  email: 'subject',
  sms: 'text',
  push: 'title',
} as const satisfies Record<Channel, FieldKey>;
