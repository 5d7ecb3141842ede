import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { FieldKey } from '@upbeat/core/channel-fields';
import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';
import { MOST_ENTRIES } from '../variants/entry-room';

/** Days a link may work. */
export const LINK_DAYS = [1, 7, 30] as const;

const key = z.string().min(8).max(80);

/** Makes or takes back a link, from the editor. */
export const LinkActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('create'),
    key,
    subject: z.enum(['variant', 'piece', 'campaign'], { error: 'Choose what is shown.' }),
    label: z
      .string({ error: 'Say whom it is for.' })
      .trim()
      .min(1, 'Say whom it is for.')
      .max(120, 'Use at most 120 characters.'),
    may: z.enum(['comment', 'approve'], { error: 'Choose what they may do.' }),
    days: z.coerce.number().pipe(
      z.union(
        LINK_DAYS.map((days) => z.literal(days)),
        { error: 'Choose 1, 7 or 30 days.' },
      ),
    ),
  }),
  z.object({ intent: z.literal('revoke'), id: IdSchema }),
]);

const FIELDS: readonly FieldKey[] = [...new Set(Object.values(CHANNEL_FIELDS).flat())];
const name = z
  .string({ error: 'Say who you are.' })
  .trim()
  .min(1, 'Say who you are.')
  .max(80, 'Use at most 80 characters.');
const note = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep it under ${most.toLocaleString('en-GB')} characters.`);

/** "headline 2": an entry of the copy; empty for all of it. */
const AboutSchema = z
  .string()
  .default('')
  .transform((about, context) => {
    if (about === '') return {};
    const [field, entry] = about.split(' ');
    const parsed = z
      .object({
        field: z.enum(FIELDS),
        entry: z.coerce
          .number()
          .int()
          .min(0)
          .max(MOST_ENTRIES - 1),
      })
      .safeParse({ field, entry });
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: 'Choose one of the list.' });

    return z.NEVER;
  });

/** What somebody with a link says. */
export const ReviewActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('comment'),
    variantId: IdSchema,
    name,
    text: note(4000).min(1, 'Write what you want to say.'),
    about: AboutSchema,
  }),
  z.object({
    intent: z.literal('approve'),
    variantId: IdSchema,
    versionId: IdSchema,
    name,
    text: note(1000).default(''),
  }),
  z.object({
    intent: z.literal('changes'),
    variantId: IdSchema,
    versionId: IdSchema,
    name,
    text: note(1000).min(1, 'Say what should change.'),
  }),
]);
export type ReviewInput = z.output<typeof ReviewActSchema>;
