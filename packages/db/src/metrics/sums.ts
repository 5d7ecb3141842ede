import { parseMicros } from '@upbeat/core/money';
import { z } from 'zod';

const whole = z.string().transform(BigInt);
const millionths = z.string().transform((text) => parseMicros(text) ?? 0n);

/** Figures that add, as the database sends them: text, because sums pass 2^53. */
export const SumsSchema = z.object({
  impressions: whole,
  clicks: whole,
  /** Micros of the currency. */
  spend: whole,
  /** Spend of the accounts that report the chosen conversion action, in micros. */
  counted: whole,
  /** Millionths, since a conversion may be shared out. */
  conversions: millionths,
  /** Conversion value in micros. */
  value: whole,
});
export type Sums = z.output<typeof SumsSchema>;
