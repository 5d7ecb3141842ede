import { addDays } from '@upbeat/core/clock';
import { microsToUnits } from '@upbeat/core/money';
import { dailyRows } from '@upbeat/exchange/generator/daily-rows';
import type { SimulatedRow } from '@upbeat/exchange/generator/daily-rows';
import type { AccountTruth } from '@upbeat/exchange/generator/truth';
import type { World } from '@upbeat/exchange/generator/worlds';
import { goOn, keepOnly, scaleSpend } from '@upbeat/exchange/generator/worlds';
import type { ArmDay, ArmWindow } from '@upbeat/stats/suggest/arm-window';
import { sumOver } from '@upbeat/stats/suggest/arm-window';
import { readBudgetShift } from '@upbeat/stats/suggest/budget-shift';
import type { Estimate } from '@upbeat/stats/suggest/draws';
import { presentSpend } from '@upbeat/stats/suggest/efficiency';
import type { OutcomeForecast } from '@upbeat/stats/suggest/outcome-forecast';
import type { BudgetShift, VariantWinner } from '@upbeat/stats/suggest/suggestion';
import { WINDOW_DAYS } from '@upbeat/stats/suggest/thresholds';
import { readVariants } from '@upbeat/stats/suggest/variant-winner';

/** Days after which an import lands and the engine looks again. */
export const LOOKS = [7, 14, 21, 28] as const;
export const FIRST_DAY = '2026-03-02';

/** A suggestion held against the truth of its world. */
export interface Judged {
  kind: 'variant_winner' | 'budget_shift';
  day: number;
  /** It named the better variant, or moved money the right way. */
  right: boolean;
  /** The true relative gain, and what was said of it. */
  truth: number;
  said: Estimate;
  /** The ratio that a later import measured, and its forecast. */
  measured: number;
  forecast: OutcomeForecast;
}

type Platform = 'google' | 'meta';
const PLATFORMS: readonly Platform[] = ['google', 'meta'];

function toArm(armId: string, platform: string, rows: readonly SimulatedRow[]): ArmWindow {
  const days = rows.map(
    (row): ArmDay => ({
      date: row.date,
      impressions: row.impressions,
      clicks: row.clicks,
      spend: row.spend,
      conversions: row.conversions,
      value: row.revenue,
    }),
  );
  return { armId, windowId: `window-${armId}`, platform, days };
}

/** One arm for each ad of an account. */
export function adArms(rows: readonly SimulatedRow[], platform: string): ArmWindow[] {
  return [...new Set(rows.map((row) => row.ad))].map((ad) =>
    toArm(
      ad,
      platform,
      rows.filter((row) => row.ad === ad),
    ),
  );
}

/** The whole account as one arm: its ads summed by day. */
export function channelArm(rows: readonly SimulatedRow[], platform: string): ArmWindow {
  const days = new Map<string, SimulatedRow>();
  for (const row of rows) {
    const sum = days.get(row.date);
    days.set(
      row.date,
      sum
        ? {
            ...sum,
            impressions: sum.impressions + row.impressions,
            clicks: sum.clicks + row.clicks,
            spend: sum.spend + row.spend,
            conversions: sum.conversions + row.conversions,
            revenue: sum.revenue + row.revenue,
          }
        : row,
    );
  }
  return toArm(platform, platform, [...days.values()]);
}

const until = (account: AccountTruth, day: number): AccountTruth => ({
  ...account,
  lastDay: addDays(account.firstDay, day - 1),
});

type Figure = (day: ArmDay) => number | null;
const ratio = (arms: readonly ArmWindow[], over: Figure, under: Figure) => {
  const total = (figure: Figure) => arms.reduce((sum, arm) => sum + sumOver(arm, figure), 0);
  return total(over) / total(under);
};

/** The arms' last whole-week days, which a forecast is compared with. */
const lastDays = (arms: readonly ArmWindow[], days: number): ArmWindow[] =>
  arms.map((arm) => ({ ...arm, days: arm.days.slice(-days) }));

function judgeWinner(found: VariantWinner, account: AccountTruth, arms: readonly ArmWindow[], day: number): Judged {
  const ads = account.campaigns[0]?.ads ?? [];
  const rateOf = (armId: string) => {
    const ad = ads.find((one) => one.name === armId);
    return ad ? (found.metric === 'ctr' ? ad.ctr : ad.conversionRate) : 0;
  };
  const figures: [Figure, Figure] =
    found.metric === 'ctr' ? [(d) => d.clicks, (d) => d.impressions] : [(d) => d.conversions, (d) => d.clicks];
  const shown = arms.map((arm) => sumOver(arm, figures[1]));
  const mix = arms.reduce((sum, arm, at) => sum + (shown[at] ?? 0) * rateOf(arm.armId), 0);
  const after = adArms([...dailyRows(keepOnly(goOn(until(account, day), WINDOW_DAYS), found.winner))], 'after');
  const before = lastDays(arms, found.forecast.beforeDays ?? day);

  return {
    kind: found.kind,
    day,
    right: arms.every((arm) => arm.armId === found.winner || rateOf(arm.armId) < rateOf(found.winner)),
    truth: (rateOf(found.winner) * shown.reduce((sum, n) => sum + n, 0)) / mix - 1,
    said: found.gain.relative,
    measured: ratio(after, ...figures) / ratio(before, ...figures),
    forecast: found.forecast,
  };
}

function judgeShift(found: BudgetShift, world: World, arms: readonly ArmWindow[], day: number): Judged {
  const units = (d: ArmDay) => microsToUnits(d.spend ?? 0n);
  const conversions = (d: ArmDay) => d.conversions;
  const channels = PLATFORMS.map((platform, at) => {
    const account = world[platform];
    const [campaign] = account.campaigns;
    const weights = campaign?.ads.map((ad) => ad.weight ?? 1) ?? [];
    const all = weights.reduce((sum, w) => sum + w, 0);
    const rate = campaign?.ads.reduce((sum, ad, i) => sum + ((weights[i] ?? 0) / all) * ad.ctr * ad.conversionRate, 0);
    const arm = arms[at];
    const spend = arm ? microsToUnits(presentSpend(arm)) : 0;
    const change =
      platform === found.from ? -found.share : platform === found.to ? Number(found.amount) / 1e6 / spend : 0;
    const results = ((rate ?? 0) / (campaign?.cpm ?? 1)) * spend;
    const elasticity = world.elasticity[platform];

    return { account, change, elasticity, results, then: results * (1 + change) ** elasticity };
  });
  const sum = (pick: (channel: (typeof channels)[number]) => number) => channels.reduce((s, c) => s + pick(c), 0);
  const after = channels.map(({ account, change, elasticity }) =>
    channelArm([...dailyRows(scaleSpend(goOn(until(account, day), WINDOW_DAYS), 1 + change, elasticity))], 'after'),
  );
  const before = lastDays(arms, found.forecast.beforeDays ?? day);
  const truth = sum((c) => c.then) / sum((c) => c.results) - 1;

  return {
    kind: found.kind,
    day,
    right: truth > 0,
    truth,
    said: found.gain.relative,
    measured: ratio(after, conversions, units) / ratio(before, conversions, units),
    forecast: found.forecast,
  };
}

/**
 * Lets the engine look at a world as its imports land, every reading until its first suggestion, and holds each suggestion
 * against the truth. Readings: each platform's variants by click rate and by conversion rate, and the two channels.
 */
export function judgeWorld(world: World): Judged[] {
  const rows = { google: [...dailyRows(world.google)], meta: [...dailyRows(world.meta)] };
  const seen = (platform: Platform, day: number) =>
    rows[platform].filter((row) => row.date <= addDays(FIRST_DAY, day - 1));
  const found: Judged[] = [];

  for (const platform of PLATFORMS)
    for (const metric of ['ctr', 'conversion_rate'] as const)
      for (const day of LOOKS) {
        const arms = adArms(seen(platform, day), platform);
        const reading = readVariants({ arms, metric, seed: `${world[platform].seed}/${metric}/${day}` });
        if (reading.state !== 'suggested') continue;
        found.push(judgeWinner(reading.suggestion, world[platform], arms, day));
        break;
      }
  for (const day of LOOKS) {
    const arms = PLATFORMS.map((platform) => channelArm(seen(platform, day), platform));
    const reading = readBudgetShift({ arms, metric: 'conversions', seed: `${world.google.seed}/${day}` });
    if (reading.state !== 'suggested') continue;
    found.push(judgeShift(reading.suggestion, world, arms, day));
    break;
  }
  return found;
}
