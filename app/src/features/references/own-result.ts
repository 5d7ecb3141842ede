import { z } from 'zod';

/** Counts that fit the column; nothing one headline was shown reaches this. */
const MOST = 2_000_000_000;
const count = (sentence: string) =>
  z.coerce.number({ error: sentence }).int(sentence).min(0, sentence).max(MOST, sentence);
const day = z
  .union([z.literal(''), z.iso.date('Write it as 2026-03-31')])
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));

/** What a member knows of an own reference. */
export const OwnResultSchema = z
  .object({
    headline: z
      .string({ error: 'Write the headline as people saw it' })
      .trim()
      .min(1, 'Write the headline as people saw it')
      .max(300, 'Keep it within 300 characters'),
    channel: z.string().trim().min(1).max(40, 'Keep the channel within 40 characters').default('other'),
    impressions: count('Write a whole number, such as 12400').min(1, 'Write how often it was shown, 1 or more'),
    clicks: count('Write a whole number, such as 310'),
    ranFrom: day,
    ranTo: day,
    note: z.string().trim().max(1000, 'Keep the note within 1,000 characters').default(''),
  })
  .superRefine((result, context) => {
    if (result.clicks > result.impressions)
      context.addIssue({
        code: 'custom',
        path: ['clicks'],
        message: 'More clicks than times shown: check both figures',
      });
    if (result.ranFrom !== null && result.ranTo !== null && result.ranTo < result.ranFrom)
      context.addIssue({ code: 'custom', path: ['ranTo'], message: 'It ended before it began: check both days' });
  });

/** An own reference as counted, before it is measured. */
export type OwnResult = z.output<typeof OwnResultSchema>;
