import { parseMicros } from '@upbeat/core/money';
import { z } from 'zod';

const whole = z.string().transform(BigInt);
const millionths = z.string().transform((text) => parseMicros(text) ?? 0n);

/**
 * Figures that add, as the database sends them: text, because sums pass 2^53. A figure that no row reported is 0 here and
 * `silent` says so; a ratio takes the pair of sums over rows that report both of its sides.
 */
export const SumsSchema = z.object({
  impressions: whole,
  clicks: whole,
  /** Micros of the currency. */
  spend: whole,
  /** Millionths, since a conversion may be shared out. */
  conversions: millionths,
  /** Conversion value in micros. */
  value: whole,
  /** Impressions and clicks of rows that report both. */
  seen: whole,
  clicked: whole,
  /** Spend of the accounts that report the chosen conversion action, in micros, and the conversions that came of reported spend. */
  counted: whole,
  costed: millionths,
  /** The same for the value of conversions. */
  valued: whole,
  earned: whole,
  /** Rows summed: a platform row on one day is one. */
  told: z.number(),
  /** How many of them do not report a figure. */
  silent: z.object({
    impressions: z.number(),
    clicks: z.number(),
    spend: z.number(),
    conversions: z.number(),
    value: z.number(),
  }),
});
export type Sums = z.output<typeof SumsSchema>;
