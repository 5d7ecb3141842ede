import { addDays } from '@upbeat/core/clock';
import { dailyRows } from '@upbeat/exchange/generator/daily-rows';
import { printGoogleReport } from '@upbeat/exchange/generator/print-google-report';
import { printMetaReport } from '@upbeat/exchange/generator/print-meta-report';
import type { AccountTruth } from '@upbeat/exchange/generator/truth';

/** Names on the platforms of the placements that the demo makes; results attach to them. */
export const PLACED = {
  google: 'Fees you can see, search',
  meta: 'Fees you can see, feed',
  /** The second search ad of the same ad group, so that there is something to compare. */
  rival: 'Price list, search',
};

const DAYS = 190;
const WORKDAYS = [1.05, 1.1, 1.1, 1.05, 1, 0.85, 0.85];

/** Google's account, with the truth that the simulated rows are drawn from. `today` is the day of the first boot. */
function googleTruth(today: string): AccountTruth {
  const ad = (name: string, ctr: number, conversionRate: number, weight = 1) => ({
    name,
    ctr,
    conversionRate,
    valuePerConversion: 46,
    weight,
  });

  return {
    seed: 'harbour-google',
    currency: 'EUR',
    firstDay: addDays(today, -DAYS),
    lastDay: addDays(today, -1),
    campaigns: [
      {
        name: 'Card, search',
        adGroup: 'Fees',
        dailyBudget: 420,
        cpm: 38,
        weekdayEffect: WORKDAYS,
        ads: [ad(PLACED.google, 0.046, 0.052, 2), ad(PLACED.rival, 0.038, 0.044)],
      },
      {
        name: 'Brand, search',
        adGroup: 'Brand',
        dailyBudget: 160,
        cpm: 31,
        weekdayEffect: WORKDAYS,
        ads: [ad('Brand, search', 0.061, 0.071)],
      },
      {
        name: 'Total switch, search',
        adGroup: 'Switch',
        dailyBudget: 90,
        cpm: 44,
        weekdayEffect: WORKDAYS,
        ads: [ad('Switch in a day, search', 0.029, 0.031)],
      },
    ],
  };
}

function metaTruth(today: string): AccountTruth {
  const ad = (name: string, ctr: number, conversionRate: number, weight = 1) => ({
    name,
    ctr,
    conversionRate,
    valuePerConversion: 41,
    weight,
  });

  return {
    seed: 'harbour-meta',
    currency: 'EUR',
    firstDay: addDays(today, -DAYS),
    lastDay: addDays(today, -1),
    campaigns: [
      {
        name: 'Card, prospecting',
        adGroup: 'Travellers',
        dailyBudget: 310,
        cpm: 9,
        ads: [ad(PLACED.meta, 0.0135, 0.026, 2), ad('Statement story, feed', 0.0162, 0.021)],
      },
      {
        name: 'Card, warm',
        adGroup: 'Visitors',
        dailyBudget: 120,
        cpm: 12,
        ads: [ad('Three fees, feed', 0.0121, 0.034)],
      },
    ],
  };
}

/** The export files of both accounts, in the shapes the platforms write. */
export function resultFiles(today: string): { google: string; meta: string } {
  const google = googleTruth(today);

  return {
    google: [...printGoogleReport(dailyRows(google), { firstDay: google.firstDay, lastDay: google.lastDay })].join(''),
    meta: [...printMetaReport(dailyRows(metaTruth(today)), 'EUR')].join(''),
  };
}

/** A small file whose currency nobody stated: it waits for an answer. */
export function silentFile(today: string): string {
  const rows = [3, 2, 1].map(
    (ago, at) =>
      `23850${at},${addDays(today, -ago)},17002602,${4_100 + 270 * at},${61 + 9 * at},${(82.4 + 6.35 * at).toFixed(2)},3100`,
  );

  return ['ad_id,date,account_id,impressions,inline_link_clicks,spend,reach', ...rows, ''].join('\n');
}
