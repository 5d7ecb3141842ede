import type { Db } from '@upbeat/db/client';
import { getPerformance } from '@upbeat/db/metrics/get-performance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadFile } from '../harbour/upload';
import { addDays } from '@upbeat/core/clock';
import { openWorld } from './test-support/open-world';
import type { World } from './test-support/open-world';

const FIRST = '2026-09-07';
const ADS = [
  { name: 'Plain card', headline: 'A card for travel', ctr: 0.04 },
  { name: 'Two minutes', headline: 'Open it in 2 minutes', ctr: 0.06 },
];
const DAYS = Array.from({ length: 28 }, (_, at) => addDays(FIRST, at));

let world: World;

beforeAll(async () => {
  world = await openWorld(FIRST);
  await world.place('Card', 'google_rsa', ADS);
  await world.goTo('2026-10-05');
});
afterAll(() => world.close());

/** Imports a table with one row for each day and ad, through the worker, and lets it read. */
async function land(account: string, columns: string, row: (day: string, at: number) => string[]): Promise<void> {
  const lines = DAYS.flatMap((day, at) => row(day, at));
  await uploadFile(world.space.owner as unknown as Db, world.space.id, {
    name: `${account}.csv`,
    text: `${columns}\n${lines.join('\n')}\n`,
    platform: 'google_ads',
    account,
    currency: 'EUR',
    timeZone: 'UTC',
  });
  await world.work();
}

const figures = () =>
  getPerformance(world.space.owner as unknown as Db, world.space.id, {
    from: FIRST,
    to: DAYS.at(-1) ?? FIRST,
    currency: 'EUR',
    action: null,
    platform: null,
    campaignId: null,
    market: null,
  });
const platform = async () => {
  const { groups } = await figures();
  const group = groups.find(({ level }) => level === 'platform');
  if (!group) throw new Error('no figures');
  return group;
};

test('a file without conversions stores none: rows, rollups and windows say “not reported”, and nothing of it is judged', async () => {
  await land('Main', 'Day,Campaign,Ad group,Ad name,Currency code,Impr.,Clicks,Cost', (day, at) =>
    ADS.map((ad) => `${day},Card,Group,${ad.name},EUR,5000,${Math.round(5000 * ad.ctr) + (at % 3)},50.00`),
  );
  expect(
    await world.rows(
      `select distinct conversions, value_micros, clicks is null as silent from public.metric_rows where workspace_id = $1`,
    ),
  ).toEqual([{ conversions: null, value_micros: null, silent: false }]);
  expect(
    await world.rows(`select distinct conversions, value_micros from public.metric_rollups where workspace_id = $1`),
  ).toEqual([{ conversions: null, value_micros: null }]);
  const sums = await platform();
  expect(sums).toMatchObject({ conversions: 0n, counted: 0n, valued: 0n, spend: 2_800_000_000n, told: 56 });
  expect(sums.silent).toEqual({ impressions: 0, clicks: 0, spend: 0, conversions: 56, value: 56 });

  const judged = await world.rows<{ metric: string }>(
    `select metric from public.readings where workspace_id = $1 union select metric from public.suggestions where workspace_id = $1`,
  );
  expect(judged).toEqual([{ metric: 'ctr' }]);
  const windows = await world.rows<{ day: { clicks: number; conversions: null; value: null } }>(
    `select w.values -> 'days' -> 0 as day from public.metric_windows w where w.workspace_id = $1`,
  );
  expect(windows).toHaveLength(2);
  expect(windows[0]?.day).toMatchObject({ conversions: null, value: null });
});

test('beside an account that reports them the sum is of that account alone, and says of how many rows it is not', async () => {
  await land('Other', 'Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions', (day) => [
    `${day},Elsewhere,EUR,1000,20,10.00,2`,
  ]);
  const sums = await platform();
  expect(sums).toMatchObject({ conversions: 56_000_000n, counted: 280_000_000n, costed: 56_000_000n, told: 84 });
  expect(sums.silent).toMatchObject({ clicks: 0, conversions: 56, value: 84 });
  expect(sums.spend).toBe(3_080_000_000n);
});

test('a report of conversions alone speaks for the days it covers, also for those it does not list', async () => {
  await land('Main', 'Day,Campaign,Ad group,Ad name,Currency code,Conversions', (day, at) =>
    at === 3 ? [] : [`${day},Card,Group,${ADS[1]?.name},EUR,1`],
  );
  const sums = await platform();
  expect(sums).toMatchObject({ conversions: 83_000_000n, counted: 3_080_000_000n, told: 84 });
  expect(sums.silent).toMatchObject({ conversions: 0, value: 84 });
});
