import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { FieldKey } from '@upbeat/core/channel-fields';
import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';
import { MOST_ENTRIES } from '../variants/entry-room';

const FIELDS: readonly FieldKey[] = [...new Set(Object.values(CHANNEL_FIELDS).flat())];
/** Characters of a comment, as the database keeps them. */
export const MOST_TEXT = 4000;
/** Characters of the words a comment is about; longer marks are kept by their beginning. */
export const MOST_QUOTE = 500;

const TextSchema = z
  .string({ error: 'Write what you want to say.' })
  .trim()
  .min(1, 'Write what you want to say.')
  .max(MOST_TEXT, 'Keep it under 4,000 characters.');

/** User ids, one a form field; one alone arrives as itself. */
const MentionsSchema = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(IdSchema).max(50, 'Mention at most 50 people.'),
);

/** Acts on the comments of a variant. */
export const CommentActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    key: z.string().min(8).max(80),
    parentId: IdSchema.optional(),
    text: TextSchema,
    mentions: MentionsSchema,
    field: z.enum(FIELDS).optional(),
    entry: z.coerce
      .number()
      .int()
      .min(0)
      .max(MOST_ENTRIES - 1)
      .optional(),
    start: z.coerce.number().int().min(0).max(100_000).optional(),
    quote: z.string().max(MOST_QUOTE).optional(),
  }),
  z.object({
    intent: z.literal('edit'),
    id: IdSchema,
    rowVersion: z.coerce.number().int().min(1),
    text: TextSchema,
    mentions: MentionsSchema,
  }),
  z.object({ intent: z.literal('delete'), id: IdSchema }),
  z.object({ intent: z.literal('resolve'), id: IdSchema }),
  z.object({ intent: z.literal('reopen'), id: IdSchema }),
]);
export type CommentAct = z.output<typeof CommentActSchema>;
