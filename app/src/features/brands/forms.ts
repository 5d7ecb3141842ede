import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep it within ${most.toLocaleString('en-GB')} characters`)
    .default('');
const needed = (sentence: string, most: number) =>
  z.string({ error: sentence }).trim().min(1, sentence).max(most, `Keep it within ${most} characters`);
const webAddress = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Write it as https://example.com/page' })])
  .default('');
const rowVersion = z.coerce.number().int().min(1);

/** A brand's positioning and its reasons. */
export const BrandFormSchema = z.object({
  rowVersion,
  name: needed('Write the name of the brand', 80),
  website: webAddress,
  positioning: text(1200),
  positioningReasons: text(2000),
});

/** A product fact; `rowVersion` is absent on a new one, whose id the loader made. */
export const FactFormSchema = z.object({
  brandId: IdSchema,
  rowVersion: rowVersion.optional(),
  text: needed('Write the fact in one sentence', 300),
  reason: text(500),
});

/** An audience; `rowVersion` is absent on a new one, whose id the loader made. */
export const AudienceFormSchema = z.object({
  brandId: IdSchema,
  rowVersion: rowVersion.optional(),
  name: needed('Give the audience a name', 80),
  noun: text(60),
  description: text(500),
  pain: text(160),
});

const MARKETS = 'Write two-letter country codes parted by commas, such as IE, GB';

/** A claim with its evidence; markets come as codes parted by commas and leave as a list. */
export const ClaimFormSchema = z.object({
  key: IdSchema,
  brandId: IdSchema,
  rowVersion: rowVersion.optional(),
  text: needed('Write the claim as copy may make it', 300),
  evidence: needed('Say what proves it: a price list, a test, a study', 1000),
  evidenceUrl: webAddress,
  markets: z
    .string()
    .trim()
    .default('')
    .transform((codes) =>
      [
        ...new Set(
          codes
            .toUpperCase()
            .split(/[\s,;]+/)
            .filter((code) => code !== ''),
        ),
      ].sort(),
    )
    .refine((codes) => codes.length <= 60 && codes.every((code) => /^[A-Z]{2}$/.test(code)), MARKETS),
  expiresOn: z
    .union([z.literal(''), z.iso.date('Write it as 2026-12-31')])
    .optional()
    .transform((day) => (day === undefined || day === '' ? null : day)),
  /** A member of the workspace; empty means nobody. */
  ownerId: z
    .union([z.literal(''), IdSchema])
    .optional()
    .transform((id) => (id === undefined || id === '' ? null : id)),
});

/** Puts a row away or takes it back. */
export const ArchiveFormSchema = z.object({ intent: z.enum(['archive', 'restore']) });
