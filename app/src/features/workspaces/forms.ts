import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';
import { CURRENCIES, LOCALES, isTimeZone } from './choices';
import { SLUG } from './slug';

const NameSchema = z
  .string({ error: 'Give it a name.' })
  .trim()
  .min(1, 'Give it a name.')
  .max(80, 'Use at most 80 characters.');

export const TimeZoneSchema = z
  .string({ error: 'Choose a time zone.' })
  .refine(isTimeZone, 'Choose a time zone of the list.');
export const LocaleSchema = z.enum(LOCALES, { error: 'Choose one of the list.' });

const RegionShape = {
  currency: z.enum(CURRENCIES, { error: 'Choose a currency.' }),
  timeZone: TimeZoneSchema,
  locale: LocaleSchema,
};

/** A website as people write it: "fernhill.example" is taken for https. */
const WebsiteSchema = z
  .string()
  .trim()
  .max(290, 'Use at most 290 characters.')
  .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => text === '' || (URL.canParse(text) && new URL(text).hostname.includes('.')),
    'Write it as company.example.',
  )
  .optional();

export const NewWorkspaceSchema = z.object({
  id: IdSchema,
  name: NameSchema,
  slug: z
    .string({ error: 'Give it an address.' })
    .trim()
    .toLowerCase()
    .regex(SLUG, 'Use 3 to 40 small letters, digits and hyphens.'),
  brandName: NameSchema,
  website: WebsiteSchema,
  ...RegionShape,
});

export const WorkspaceSchema = z.object({
  name: NameSchema,
  ...RegionShape,
  rowVersion: z.coerce.number().int().min(1),
});

export const EraseSchema = z.object({ name: z.string({ error: 'Type its name.' }).trim() });

/** "2 people" is the higher bar; whether the author counts among them is the other question. */
export const ApprovalPolicySchema = z.object({
  people: z.coerce.number({ error: 'Choose how many sign.' }).int().min(1).max(3),
  authorMaySign: z.enum(['yes', 'no'], { error: 'Say whether the author may sign.' }),
  outsiderCounts: z.enum(['yes', 'no'], { error: 'Say whether a yes from outside counts.' }).default('no'),
  rowVersion: z.coerce.number().int().min(1),
});
