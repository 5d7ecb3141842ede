import { addDays } from '@upbeat/core/clock';
import type { Micros } from '@upbeat/core/money';
import type { Random } from '@upbeat/core/random';
import { randomBinomial, randomNormal, randomPoisson, seededRandom } from '@upbeat/core/random';
import type { AccountTruth, AdTruth, CampaignTruth } from './truth';
import { AccountTruthSchema } from './truth';

/** One simulated ad on one day. Money is in whole cents, so that a printed file adds up to the row. */
export interface SimulatedRow {
  date: string;
  campaign: string;
  adGroup: string;
  ad: string;
  currency: string;
  impressions: number;
  clicks: number;
  spend: Micros;
  conversions: number;
  revenue: Micros;
}

/** Day-to-day spread of the price of impressions and of the value of one order (standard deviation of their logarithm). */
const PRICE_SPREAD = 0.12;
const VALUE_SPREAD = 0.25;

/**
 * Daily rows of an account whose truth is known: impressions are Poisson round what the budget buys, clicks and conversions
 * binomial at the true rates (times a day's noise, if the truth names any), values lognormal with the true mean. Each ad
 * draws from its own stream, so that adding an ad changes no other and noise changes no draw. Throws ZodError for a truth that is none.
 */
export function* dailyRows(truth: AccountTruth): Generator<SimulatedRow> {
  const { seed, currency, firstDay, lastDay, campaigns } = AccountTruthSchema.parse(truth);
  const streams = campaigns.flatMap((campaign) => {
    const weights = campaign.ads.reduce((sum, ad) => sum + ad.weight, 0);
    return campaign.ads.map((ad) => ({
      campaign,
      ad,
      share: ad.weight / weights,
      random: seededRandom(`${seed}/${campaign.name}/${campaign.adGroup}/${ad.name}`),
      noise: rateNoise(`${seed}/${campaign.name}/${campaign.adGroup}`, campaign, ad),
      prices: campaign.isTest ? seededRandom(`${seed}/${campaign.name}/${campaign.adGroup}/price`) : null,
    }));
  });

  for (let date = firstDay; date <= lastDay; date = addDays(date, 1)) {
    for (const { campaign, ad, share, random, noise, prices } of streams) {
      const { name, adGroup } = campaign;
      yield {
        date,
        campaign: name,
        adGroup,
        ad: ad.name,
        currency,
        ...simulateDay({ random, prices: prices ?? random }, campaign, noise(date), share, date),
      };
    }
  }
}

type DayFigures = Pick<SimulatedRow, 'impressions' | 'clicks' | 'spend' | 'conversions' | 'revenue'>;

function simulateDay(
  { random, prices }: { random: Random; prices: Random },
  campaign: CampaignTruth,
  ad: AdTruth,
  share: number,
  date: string,
): DayFigures {
  const budget = campaign.dailyBudget * share * (campaign.weekdayEffect[mondayFirst(date)] ?? 1);
  const price = campaign.cpm * lognormal(prices, PRICE_SPREAD);
  const impressions = randomPoisson(random, (budget / price) * 1000);
  const clicks = randomBinomial(random, impressions, ad.ctr);
  const conversions = randomBinomial(random, clicks, ad.conversionRate);
  let value = 0;
  for (let order = 0; order < conversions; order += 1) value += ad.valuePerConversion * lognormal(random, VALUE_SPREAD);

  return {
    impressions,
    clicks,
    conversions,
    spend: wholeCents((impressions * price) / 1000),
    revenue: wholeCents(value),
  };
}

/** An ad's rates on a date: true rate x weekday x the campaign's day x the ad's own day, each noise from a stream of its own. */
function rateNoise(seed: string, campaign: CampaignTruth, ad: AdTruth): (date: string) => AdTruth {
  const shared = seededRandom(`${seed}/day`);
  const own = seededRandom(`${seed}/${ad.name}/day`);
  const { sharedClicks, ownClicks, ownConversions } = campaign.noise;

  return (date) => {
    const clicks = lognormal(shared, sharedClicks) * lognormal(own, ownClicks);
    const weekday = campaign.weekdayRate[mondayFirst(date)] ?? 1;
    return {
      ...ad,
      ctr: Math.min(1, ad.ctr * weekday * clicks),
      conversionRate: Math.min(1, ad.conversionRate * lognormal(own, ownConversions)),
    };
  };
}

/** A lognormal number of mean 1. */
function lognormal(random: Random, spread: number): number {
  return Math.exp(spread * randomNormal(random) - (spread * spread) / 2);
}

function wholeCents(units: number): Micros {
  return BigInt(Math.round(units * 100)) * 10_000n;
}

/** 0 for Monday to 6 for Sunday. */
function mondayFirst(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
