import { z } from 'zod';

const rate = z.number().min(0).max(1);

/** What is true of one ad, so that estimates from its rows can be judged. */
export const AdTruthSchema = z.object({
  name: z.string().min(1),
  /** Clicks per impression. */
  ctr: rate,
  /** Conversions per click. */
  conversionRate: rate,
  /** Mean value of a conversion, in currency units. */
  valuePerConversion: z.number().min(0),
  /** Share of the campaign's budget relative to its other ads. */
  weight: z.number().positive().default(1),
});

/** What is true of one campaign and its ads. */
export const CampaignTruthSchema = z.object({
  name: z.string().min(1),
  adGroup: z.string().min(1),
  /** Currency units a day. */
  dailyBudget: z.number().positive(),
  /** Mean price of 1,000 impressions, in currency units. */
  cpm: z.number().positive(),
  /** Factor on the budget spent, Monday first. */
  weekdayEffect: z.array(z.number().min(0)).length(7).default([1, 1, 1, 1, 1, 1, 1]),
  ads: z.array(AdTruthSchema).min(1),
});

/** A whole simulated account over a range of days (ISO dates, both included). */
export const AccountTruthSchema = z.object({
  seed: z.union([z.string(), z.number()]),
  currency: z.string().length(3),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  campaigns: z.array(CampaignTruthSchema).min(1),
});

export type AccountTruth = z.input<typeof AccountTruthSchema>;
export type CampaignTruth = z.output<typeof CampaignTruthSchema>;
export type AdTruth = z.output<typeof AdTruthSchema>;
