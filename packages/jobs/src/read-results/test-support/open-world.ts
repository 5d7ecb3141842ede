import { addDays, overrideClock } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { unwrap } from '@upbeat/db/unwrap';
import { dailyRows } from '@upbeat/exchange/generator/daily-rows';
import type { SimulatedRow } from '@upbeat/exchange/generator/daily-rows';
import { printGoogleReport } from '@upbeat/exchange/generator/print-google-report';
import type { AccountTruth } from '@upbeat/exchange/generator/truth';
import type { TestWorkspace } from '../../../../../supabase/tests/support/open-test-workspace';
import { openTestWorkspace } from '../../../../../supabase/tests/support/open-test-workspace';
import { uploadFile } from '../../harbour/upload';
import { runDueJobs } from '../../harbour/work';
import { runJob } from '../../run-job';
import type { WorkerSettings } from '../../settings';

const DAY_MS = 86_400_000;

/** An ad of the world with its true rates. */
export interface WorldAd {
  name: string;
  headline: string;
  ctr: number;
  conversionRate?: number;
  weight?: number;
}

/** A workspace whose results come from accounts of known truth, imported as people import them, and whose clock can be moved. */
export interface World {
  space: TestWorkspace;
  settings: WorkerSettings;
  /** Today, as database and worker see it. */
  today(): string;
  /** Moves the clock of database and worker to noon of a day. */
  goTo(day: string): Promise<void>;
  /** A campaign (a new one unless its id is given) with a live placement for each ad; placement ids by the ads' names. */
  place(
    campaign: string,
    channel: 'google_rsa' | 'meta_feed',
    ads: readonly WorldAd[],
    campaignId?: string,
  ): Promise<Placed>;
  /** Imports an account's days through the worker, and lets it read. */
  land(account: string, ads: readonly WorldAd[], days: { from: string; to: string }, more?: LandOptions): Promise<void>;
  /** Imports rows as they are given. */
  landRows(account: string, rows: readonly SimulatedRow[], more?: LandOptions): Promise<void>;
  /** Runs what is due. */
  work(): Promise<void>;
  rows<Row extends Record<string, unknown>>(sql: string, ...more: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface Placed {
  campaignId: string;
  briefId: string;
  placements: Record<string, string>;
}

export interface LandOptions {
  dailyBudget?: number;
  cpm?: number;
  seed?: string;
  platform?: string;
  /** Land only: nothing reads it yet. */
  unread?: boolean;
}

/** Opens a world on a day; the owner is the strategist, the guest an analyst. */
export async function openWorld(firstDay: string): Promise<World> {
  const space = await openTestWorkspace('analyst');
  const start = Date.parse(`${firstDay}T12:00:00Z`);
  let at = start;
  const restore = overrideClock(() => at);
  const settings: WorkerSettings = {
    db: space.stack.service() as unknown as Db,
    models: {},
    logger: silentLogger,
    workerName: 'world',
    slots: 1,
    silentSeconds: 10,
  };
  const rows: World['rows'] = (sql, ...more) => space.stack.sql(sql, [space.id, ...more]);
  const goTo = async (day: string): Promise<void> => {
    at = start + Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${firstDay}T00:00:00Z`)) / DAY_MS) * DAY_MS;
    await space.stack.sql(`update private.clock set shift = $1::timestamptz - pg_catalog.now()`, [
      new Date(at).toISOString(),
    ]);
  };
  const work = (): Promise<void> => runDueJobs(settings);
  const landRows: World['landRows'] = async (account, simulated, { platform = 'google_ads', unread = false } = {}) => {
    const period = { firstDay: simulated[0]?.date ?? '', lastDay: simulated.at(-1)?.date ?? '' };
    await uploadFile(space.owner as unknown as Db, space.id, {
      name: `${account}-${period.firstDay}-${period.lastDay}.csv`,
      text: [...printGoogleReport(simulated, period)].join(''),
      platform,
      account,
      currency: 'EUR',
      timeZone: 'Europe/Dublin',
    });
    if (!unread) return work();
    const [landing] = await unwrap(settings.db.rpc('claim_jobs', { p_worker: settings.workerName, p_limit: 1 }));
    if (landing) await runJob(landing, settings, new AbortController().signal);
    await rows(
      `update public.jobs set status = 'cancelled', finished_at = now() where workspace_id = $1 and kind = 'read-results' and status = 'queued'`,
    );
  };
  const [brand] = await rows<{ id: string }>(`select id from public.brands where workspace_id = $1`);
  await goTo(firstDay);

  return {
    space,
    settings,
    today: () => new Date(at).toISOString().slice(0, 10),
    goTo,
    work,
    rows,
    place: async (campaign, channel, ads, campaignId = newId()) => {
      const ids = { campaignId, briefId: newId(), piece: newId() };
      const run = (sql: string, ...more: unknown[]) => rows(sql, ...more);
      await run(
        `insert into public.campaigns (workspace_id, id, brand_id, name, currency, status, channels, market) values ($1, $2, $3, $4, 'EUR', 'live', array[$5], 'Ireland')
         on conflict do nothing`,
        ids.campaignId,
        brand?.id,
        campaign,
        channel,
      );
      await run(
        `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Brief', '{}')`,
        ids.briefId,
        ids.campaignId,
      );
      await run(
        `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, $5, 'Piece')`,
        ids.piece,
        ids.campaignId,
        ids.briefId,
        channel,
      );
      const placements: Record<string, string> = {};
      for (const [n, ad] of ads.entries()) {
        const [variant, version, placement] = [newId(), newId(), newId()];
        const fields = JSON.stringify({ headline: [ad.headline] });
        await run(
          `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, label, fields) values ($1, $2, $3, $4, $5, $6::jsonb)`,
          variant,
          ids.piece,
          ids.campaignId,
          'ABCDEFGH'.charAt(n),
          fields,
        );
        await run(
          `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, $5::jsonb, 'person')`,
          version,
          variant,
          ids.campaignId,
          fields,
        );
        await run(
          `insert into public.placements (workspace_id, id, campaign_id, variant_id, version_id, channel, name, status) values ($1, $2, $3, $4, $5, $6, $7, 'live')`,
          placement,
          ids.campaignId,
          variant,
          version,
          channel,
          ad.name,
        );
        placements[ad.name] = placement;
      }
      return { campaignId: ids.campaignId, briefId: ids.briefId, placements };
    },
    land: (account, ads, { from, to }, more = {}) =>
      landRows(account, [...dailyRows(truthOf(account, ads, from, to, more))], more),
    landRows,
    close: async () => {
      restore();
      await space.stack.stop();
    },
  };
}

function truthOf(
  account: string,
  ads: readonly WorldAd[],
  firstDay: string,
  lastDay: string,
  { dailyBudget = 300, cpm = 30, seed = '' }: LandOptions,
): AccountTruth {
  return {
    seed: `${account}/${firstDay}/${seed}`,
    currency: 'EUR',
    firstDay,
    lastDay,
    campaigns: [
      {
        name: account,
        adGroup: 'Group',
        dailyBudget,
        cpm,
        ads: ads.map(({ name, ctr, conversionRate = 0.05, weight = 1 }) => ({
          name,
          ctr,
          conversionRate,
          valuePerConversion: 40,
          weight,
        })),
      },
    ],
  };
}

/** The days of a number of weeks from a day on. */
export function weeks(from: string, n: number): { from: string; to: string } {
  return { from, to: addDays(from, 7 * n - 1) };
}
