import { ChannelSchema, CopyFieldsSchema } from '@upbeat/core/channels';
import { z } from 'zod';
import { VariantStatusSchema } from '../variants/editor-schema';

/** A variant as an export sees it. Version, hash and words are there only while it is approved as it stands. */
export const ExportVariantSchema = z.object({
  id: z.string(),
  label: z.string(),
  status: VariantStatusSchema,
  piece: z.string(),
  channel: ChannelSchema,
  locale: z.string(),
  version: z.number().nullable(),
  /** First twelve characters of the hash of the copy that its signatures are bound to. */
  hash: z.string().nullable(),
  fields: CopyFieldsSchema.nullable(),
  /** Live signatures. */
  signed: z.number(),
  /** The newest signature or return, whether it still holds or not. */
  said: z
    .object({ verdict: z.enum(['approved', 'returned']), reason: z.string(), voidReason: z.string().nullable() })
    .nullable(),
});
export type ExportVariant = z.infer<typeof ExportVariantSchema>;

/** What `exportable_copy` answers. */
export const ExportableSchema = z.object({
  campaign: z.object({ id: z.string(), name: z.string() }),
  /** How many people must sign copy here. */
  people: z.number(),
  variants: z.array(ExportVariantSchema),
  /** Names that results of this campaign's placements came in under. */
  names: z.array(z.object({ channel: z.string(), campaign: z.string(), adGroup: z.string() })),
  settings: z.array(
    z.object({
      /** Null: of the whole workspace. */
      campaignId: z.string().nullable(),
      channel: z.string(),
      settings: z.record(z.string(), z.unknown()),
      rowVersion: z.number(),
    }),
  ),
});
export type Exportable = z.infer<typeof ExportableSchema>;
