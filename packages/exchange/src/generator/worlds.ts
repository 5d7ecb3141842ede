import { addDays } from '@upbeat/core/clock';
import type { Random } from '@upbeat/core/random';
import { seededRandom } from '@upbeat/core/random';
import type { AccountTruth } from './truth';

/**
 * `null`: all variants of a group have one rate, and the next unit of spend brings the same everywhere.
 * `winner`: one variant of each group is better. `shift`: the channels differ in what they bring for their spend.
 */
export const WORLD_KINDS = ['null', 'winner', 'shift'] as const;
export type WorldKind = (typeof WORLD_KINDS)[number];

/** One campaign on two platforms, whose truth is known to us and to nobody who reads its exports. */
export interface World {
  kind: WorldKind;
  google: AccountTruth;
  meta: AccountTruth;
  /** Results of a channel go with its spend to this power. */
  elasticity: { google: number; meta: number };
}

const WEEK_SPEND = [1.05, 1.1, 1.1, 1.05, 1, 0.85, 0.85];
const WEEK_RATE = [1, 1.02, 1.04, 1.02, 1, 0.94, 0.98];
/** Lifts and efficiency ratios are drawn flat, unlike the priors of any engine that is to be judged. */
const LIFT = [0.1, 0.5] as const;
const RATIO = [1.2, 4] as const;
const ELASTICITY = [0.45, 0.95] as const;
/** Where there is nothing to find, every channel answers alike. */
const COMMON_ELASTICITY = 0.7;

const between = (random: Random, [low, high]: readonly [number, number]) => low + (high - low) * random();

/** A world of a kind: the same kind, seed and days give the same world. Weekly seasonality, shared and own day noise are in all of them. */
export function makeWorld(
  kind: WorldKind,
  seed: number | string,
  period: { firstDay: string; lastDay: string },
): World {
  const random = seededRandom(`world/${kind}/${seed}`);
  const noise = {
    sharedClicks: between(random, [0.05, 0.15]),
    ownClicks: between(random, [0.03, 0.12]),
    ownConversions: between(random, [0, 0.15]),
  };
  const ratio = kind === 'shift' ? between(random, RATIO) ** (random() < 0.5 ? 1 : -1) : 1;
  const lift = () => (kind === 'winner' ? between(random, LIFT) : 0);
  const cost = between(random, [8, 20]);
  const account = (platform: 'google' | 'meta', ctr: number, conversionRate: number, names: string[]): AccountTruth => {
    const best = Math.floor(random() * names.length);
    const factor = 1 + lift();
    const ads = names.map((name, at) => ({
      name,
      ctr: at === best ? ctr * factor : ctr,
      conversionRate,
      valuePerConversion: 45,
      weight: between(random, [0.6, 1.4]),
    }));
    // A price of impressions at which a conversion costs `cost`, times the ratio for one of the two channels.
    const costHere = platform === 'google' ? cost / Math.sqrt(ratio) : cost * Math.sqrt(ratio);

    return {
      seed: `${kind}-${seed}-${platform}`,
      currency: 'EUR',
      ...period,
      campaigns: [
        {
          name: platform === 'google' ? 'Launch, search' : 'Launch, feed',
          adGroup: platform === 'google' ? 'Search' : 'Prospecting',
          dailyBudget: between(random, [180, 420]),
          cpm: 1000 * ctr * conversionRate * costHere,
          weekdayEffect: WEEK_SPEND,
          weekdayRate: WEEK_RATE,
          noise,
          ads,
        },
      ],
    };
  };

  return {
    kind,
    google: account('google', between(random, [0.03, 0.06]), between(random, [0.04, 0.07]), ['Plain', 'Story']),
    meta: account('meta', between(random, [0.01, 0.02]), between(random, [0.03, 0.05]), ['Plain', 'Story', 'Number']),
    elasticity:
      kind === 'shift'
        ? { google: between(random, ELASTICITY), meta: between(random, ELASTICITY) }
        : { google: COMMON_ELASTICITY, meta: COMMON_ELASTICITY },
  };
}

/** The account with one ad alone left to run, its budget kept. */
export function keepOnly(account: AccountTruth, ad: string): AccountTruth {
  return {
    ...account,
    campaigns: account.campaigns.map((campaign) => ({
      ...campaign,
      ads: campaign.ads.filter((one) => one.name === ad),
    })),
  };
}

/** The account at `factor` times its budget: the price of an impression moves so that results go with spend to the power `elasticity`. */
export function scaleSpend(account: AccountTruth, factor: number, elasticity: number): AccountTruth {
  return {
    ...account,
    campaigns: account.campaigns.map((campaign) => ({
      ...campaign,
      dailyBudget: campaign.dailyBudget * factor,
      cpm: campaign.cpm * factor ** (1 - elasticity),
    })),
  };
}

/** The account over the `days` that follow its last day, with fresh luck. */
export function goOn(account: AccountTruth, days: number): AccountTruth {
  return {
    ...account,
    seed: `${account.seed}-on`,
    firstDay: addDays(account.lastDay, 1),
    lastDay: addDays(account.lastDay, days),
  };
}
