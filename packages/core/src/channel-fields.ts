/** Channels the Studio writes for; a channel sets the fields and their limits (packages/brand/src/limits.ts). */
export const CHANNELS = ['google_rsa', 'meta_feed', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = {
  google_rsa: 'Google search ad',
  meta_feed: 'Meta feed',
  email: 'E-mail',
};

/** Field keys of each channel, in the order the editor shows them. */
export const CHANNEL_FIELDS = {
  google_rsa: ['headline', 'description', 'path1', 'path2', 'final_url'],
  meta_feed: ['primary_text', 'headline', 'description', 'final_url'],
  email: ['subject', 'preheader', 'sender', 'body', 'cta', 'final_url'],
} as const satisfies Record<Channel, readonly string[]>;
export type FieldKey = (typeof CHANNEL_FIELDS)[Channel][number];
