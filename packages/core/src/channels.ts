import { z } from 'zod';
import { CHANNELS } from './channel-fields';

// The names live apart from the schemas, so that a page that only names a channel does not load the schema library.
export { CHANNELS, CHANNEL_FIELDS, CHANNEL_NAMES, LEAD_FIELD } from './channel-fields';
export type { Channel, FieldKey } from './channel-fields';
export const ChannelSchema = z.enum(CHANNELS);

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
