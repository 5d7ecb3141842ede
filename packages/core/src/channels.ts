import { z } from 'zod';

/** Channels the Studio writes for; a channel sets the fields and their limits (packages/brand/src/limits.ts). */
export const CHANNELS = ['google_rsa', 'meta_feed', 'email'] as const;
export const ChannelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof ChannelSchema>;

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

/** Copy of one variant: every field is a list, also where the channel allows one entry, so that one editor, diff and lint serve all. */
export const CopyFieldsSchema = z.record(z.string().max(40), z.array(z.string().max(20_000)).max(30));
export type CopyFields = z.infer<typeof CopyFieldsSchema>;

/** Where one piece of text stands: the field, the entry in it and the character span (UTF-16, end exclusive). */
export const SpanSchema = z.object({
  field: z.string(),
  index: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Span = z.infer<typeof SpanSchema>;

/** What one line of copy stands on. `kind: 'none'` is shown as "stands on nothing yet". */
export const ProvenanceSchema = z.object({
  field: z.string(),
  index: z.int().min(0),
  kind: z.enum(['claim', 'reference', 'brief', 'fact', 'pattern', 'none']),
  id: z.string().nullable(),
  label: z.string(),
});
export type Provenance = z.infer<typeof ProvenanceSchema>;
