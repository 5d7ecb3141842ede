import { z } from 'zod';
import effects from './effects.json' with { type: 'json' };
import { STRUCTURE_TAGS } from './structure-tags';

const ArmSchema = z.object({
  arm: z.number(),
  headline: z.string(),
  impressions: z.number(),
  clicks: z.number(),
});

const WhatWorkedSchema = z.object({
  data: z.string(),
  licence: z.string(),
  date: z.iso.date(),
  method: z.string(),
  caveat: z.string(),
  tests: z.number(),
  arms: z.number(),
  features: z.array(
    z.object({
      feature: z.enum(STRUCTURE_TAGS),
      name: z.string(),
      effect: z.number(),
      low: z.number(),
      high: z.number(),
      spread: z.number(),
      tests: z.number(),
      arms: z.number(),
      example: z.object({ test_id: z.string(), with: ArmSchema, without: ArmSchema }).nullable(),
    }),
  ),
});

/** Within-test effects of wording features over the library, with data, licence, date, method and caveat inside. */
export type WhatWorked = z.infer<typeof WhatWorkedSchema>;

/**
 * The committed effects, strongest gain first. Effects are relative (0.1: +10% click-through rate), intervals 95%; an
 * interval that holds zero says nothing either way. Rebuilt by packages/copilot/scripts/build-effects.ts.
 */
export const WHAT_WORKED: WhatWorked = WhatWorkedSchema.parse(effects);
