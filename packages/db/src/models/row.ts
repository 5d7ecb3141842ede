import { MODEL_PROVIDERS } from '@upbeat/core/model-choice';
import { z } from 'zod';

/** What a member may read of a model: everything but the key. */
export const MODEL_SELECT =
  'id, position, provider, name, base_url, key_last_four, key_set_at, input_price:input_price_micros::text, output_price:output_price_micros::text, tested_at, tested_ok, tested_note, row_version' as const;

export const ModelSchema = z
  .object({
    id: z.string(),
    position: z.number(),
    provider: z.enum(MODEL_PROVIDERS),
    name: z.string(),
    base_url: z.string().nullable(),
    key_last_four: z.string().nullable(),
    key_set_at: z.string().nullable(),
    input_price: z.string().nullable(),
    output_price: z.string().nullable(),
    tested_at: z.string().nullable(),
    tested_ok: z.boolean().nullable(),
    tested_note: z.string(),
    row_version: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    provider: row.provider,
    name: row.name,
    baseUrl: row.base_url,
    /** Null where no key is stored. */
    key:
      row.key_last_four === null || row.key_set_at === null
        ? null
        : { lastFour: row.key_last_four, setAt: row.key_set_at },
    /** Micros of US dollars a million tokens, as text; null = not known. */
    inputPrice: row.input_price,
    outputPrice: row.output_price,
    test: row.tested_at === null ? null : { at: row.tested_at, ok: row.tested_ok === true, note: row.tested_note },
    rowVersion: row.row_version,
  }));

/** A model that a workspace may ask, without its key. */
export type WorkspaceModel = z.output<typeof ModelSchema>;

export const AskedModelSchema = z.object({
  id: z.string(),
  provider: z.enum(MODEL_PROVIDERS),
  name: z.string(),
  baseUrl: z.string().nullable(),
  hasKey: z.boolean(),
  inputPrice: z.string().nullable(),
  outputPrice: z.string().nullable(),
});

/** A model as a step asks it. */
export type AskedModel = z.output<typeof AskedModelSchema>;
