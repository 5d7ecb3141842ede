import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { FieldKey } from '@upbeat/core/channel-fields';
import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';
import { entryRoom, MOST_ENTRIES } from './entry-room';

const FIELDS: readonly FieldKey[] = [...new Set(Object.values(CHANNEL_FIELDS).flat())];
const entriesOf = (field: FieldKey) =>
  z
    .array(z.string().max(entryRoom(field)))
    .max(MOST_ENTRIES)
    .optional();
const shape = Object.fromEntries(FIELDS.map((field) => [field, entriesOf(field)]));

/** Body of an autosave. Fields that no channel has are refused here, those of another channel by the command. */
export const SaveSchema = z.strictObject({
  rowVersion: z.int().min(1),
  fields: z
    .strictObject(shape)
    .transform((fields) =>
      Object.fromEntries(Object.entries(fields).flatMap(([field, entries]) => (entries ? [[field, entries]] : []))),
    ),
  keepFirst: z.boolean().optional(),
});

const key = z.string().min(8).max(80);

/** Adds a variant beside this one. */
export const AddVariantSchema = z.object({ key });

/** Sends copy to approval, as the person saw it. */
export const SubmitSchema = z.object({ key, rowVersion: z.coerce.number().int().min(1) });

/** Takes one's own signature back. */
export const WithdrawSchema = z.object({ key });

/** Signs one version, or returns it with a reason. */
export const SignSchema = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('approved'),
    key,
    versionId: IdSchema,
    /** Kept with the signature. */
    note: z.string().trim().max(1000, 'Keep it under 1,000 characters.').default(''),
  }),
  z.object({
    verdict: z.literal('returned'),
    key,
    versionId: IdSchema,
    reason: z
      .string({ error: 'Say what should change.' })
      .trim()
      .min(1, 'Say what should change.')
      .max(1000, 'Keep it under 1,000 characters.'),
  }),
]);

/** Asks for other words for one field. */
export const SuggestSchema = z.strictObject({
  field: z.enum(FIELDS),
  text: z.string().max(20_000),
  template: z.boolean(),
});
