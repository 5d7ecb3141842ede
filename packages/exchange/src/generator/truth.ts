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

/**
 * Noise from day to day that no rate explains: standard deviations of the logarithm of a day's rate. `shared` falls on all
 * ads of a campaign alike (weather, news, an auction), `own` on one ad alone. Each factor has mean 1.
 */
export const DayNoiseSchema = z.object({
  sharedClicks: z.number().min(0).default(0),
  ownClicks: z.number().min(0).default(0),
  ownConversions: z.number().min(0).default(0),
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
  /** Factor on the click rate, Monday first. */
  weekdayRate: z.array(z.number().min(0)).length(7).default([1, 1, 1, 1, 1, 1, 1]),
  /** A test: the platform divides one audience at random, so that on a day all ads pay one price and differ by chance alone. */
  isTest: z.boolean().default(false),
  noise: DayNoiseSchema.default({ sharedClicks: 0, ownClicks: 0, ownConversions: 0 }),
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
