import { addDays } from '@upbeat/core/clock';
import { dailyRows } from '@upbeat/exchange/generator/daily-rows';
import type { SimulatedRow } from '@upbeat/exchange/generator/daily-rows';
import type { AccountTruth } from '@upbeat/exchange/generator/truth';

/** Names on the platforms of the placements that the demo makes; results attach to them. */
export const PLACED = {
  google: 'Fees you can see, search',
  meta: 'Fees you can see, feed',
  /** An ad that AI paused on its own. */
  table: 'Fee table, search',
  /** Second ads beside the two above, so that there is something to compare. */
  rival: 'Price list, search',
  rivalFeed: 'Price list, feed',
  /** The campaign before it: two search ads in a test, two feed ads. */
  asks: 'Open from your phone, question',
  states: 'Open from your phone, statement',
  short: 'Open from your phone, two sentences',
  long: 'Open from your phone, one sentence',
};

/** First and last day of each stretch of the story in which placements run, in days before the first boot. */
export const RAN = {
  past: { from: 190, to: 1 },
  test: { from: 64, to: 34 },
  afterTest: { from: 33, to: 32 },
  bothFeeds: { from: 64, to: 55 },
  oneFeed: { from: 54, to: 32 },
  feesTable: { from: 25, to: 14 },
  feesAlone: { from: 13, to: 12 },
  feedAlone: { from: 25, to: 12 },
  feesBeside: { from: 11, to: 1 },
} as const;

type Campaign = AccountTruth['campaigns'][number];

/** A campaign on a platform as long as nobody changes what runs in it. */
interface Flight {
  ran: { from: number; to: number };
  /** Belongs to what the demo lived through before its last campaign. */
  lived?: boolean;
  campaign: Campaign;
}

/** Both accounts' rows since before Upbeat, oldest first. */
export interface SimulatedAccounts {
  google: SimulatedRow[];
  meta: SimulatedRow[];
}

const WORKDAYS = [1.05, 1.1, 1.1, 1.05, 1, 0.85, 0.85];

const ad =
  (valuePerConversion: number) =>
  (name: string, ctr: number, conversionRate: number, weight = 1) => ({
    name,
    ctr,
    conversionRate,
    valuePerConversion,
    weight,
  });
const search = ad(46);
const feed = ad(41);

const GOOGLE_TEST = {
  name: 'Open account, search',
  adGroup: 'Open',
  dailyBudget: 260,
  cpm: 38,
  weekdayEffect: WORKDAYS,
};
const GOOGLE_CARD = { name: 'Card, search', adGroup: 'Fees', dailyBudget: 420, cpm: 38, weekdayEffect: WORKDAYS };
const META_OPEN = { name: 'Open account, feed', adGroup: 'Switchers', dailyBudget: 240, cpm: 9 };
const META_CARD = { name: 'Card, prospecting', adGroup: 'Travellers', dailyBudget: 310, cpm: 9 };

/** What is true of each ad on Google: asking brings more clicks than stating, and fees more than a price list. */
const GOOGLE: Flight[] = [
  {
    ran: RAN.past,
    campaign: {
      name: 'Brand, search',
      adGroup: 'Brand',
      dailyBudget: 160,
      cpm: 31,
      weekdayEffect: WORKDAYS,
      ads: [search('Brand, search', 0.061, 0.071)],
    },
  },
  {
    ran: RAN.past,
    campaign: {
      name: 'Total switch, search',
      adGroup: 'Switch',
      dailyBudget: 90,
      cpm: 44,
      weekdayEffect: WORKDAYS,
      ads: [search('Switch in a day, search', 0.029, 0.031)],
    },
  },
  {
    ran: RAN.test,
    lived: true,
    campaign: {
      ...GOOGLE_TEST,
      isTest: true,
      ads: [search(PLACED.asks, 0.047, 0.051), search(PLACED.states, 0.035, 0.051)],
    },
  },
  { ran: RAN.afterTest, lived: true, campaign: { ...GOOGLE_TEST, ads: [search(PLACED.asks, 0.047, 0.051)] } },
  {
    ran: RAN.feesTable,
    campaign: { ...GOOGLE_CARD, ads: [search(PLACED.google, 0.046, 0.052, 2), search(PLACED.table, 0.031, 0.04)] },
  },
  { ran: RAN.feesAlone, campaign: { ...GOOGLE_CARD, ads: [search(PLACED.google, 0.046, 0.052)] } },
  {
    ran: RAN.feesBeside,
    campaign: { ...GOOGLE_CARD, ads: [search(PLACED.google, 0.046, 0.052, 2), search(PLACED.rival, 0.034, 0.044)] },
  },
];

/** What is true of each ad on Meta: two short sentences bring more clicks, not much more. */
const META: Flight[] = [
  {
    ran: RAN.past,
    campaign: { ...META_CARD, dailyBudget: 110, ads: [feed('Statement story, feed', 0.0162, 0.021)] },
  },
  {
    ran: RAN.past,
    campaign: {
      name: 'Card, warm',
      adGroup: 'Visitors',
      dailyBudget: 120,
      cpm: 12,
      ads: [feed('Three fees, feed', 0.0121, 0.034)],
    },
  },
  {
    ran: RAN.bothFeeds,
    lived: true,
    campaign: { ...META_OPEN, ads: [feed(PLACED.short, 0.0158, 0.027), feed(PLACED.long, 0.0124, 0.027)] },
  },
  { ran: RAN.oneFeed, lived: true, campaign: { ...META_OPEN, ads: [feed(PLACED.short, 0.0158, 0.027)] } },
  { ran: RAN.feedAlone, campaign: { ...META_CARD, dailyBudget: 200, ads: [feed(PLACED.meta, 0.0139, 0.026)] } },
  {
    ran: RAN.feesBeside,
    campaign: {
      ...META_CARD,
      dailyBudget: 200,
      isTest: true,
      ads: [feed(PLACED.meta, 0.0139, 0.026), feed(PLACED.rivalFeed, 0.0131, 0.026)],
    },
  },
];

function rowsOf(account: string, flights: readonly Flight[], today: string): SimulatedRow[] {
  return flights
    .flatMap(({ ran, campaign }, at) => [
      ...dailyRows({
        seed: `harbour-${account}/${at}`,
        currency: 'EUR',
        firstDay: addDays(today, -ran.from),
        lastDay: addDays(today, -ran.to),
        campaigns: [campaign],
      }),
    ])
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The rows of both accounts up to the day before `today`; `lived`: with those of the campaign that is over. */
export function simulateAccounts(today: string, lived: boolean): SimulatedAccounts {
  const kept = (flights: readonly Flight[]) => flights.filter((flight) => lived || !flight.lived);

  return { google: rowsOf('google', kept(GOOGLE), today), meta: rowsOf('meta', kept(META), today) };
}
