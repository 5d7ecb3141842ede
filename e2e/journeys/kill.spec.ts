import { rmSync } from 'node:fs';
import { expect, request, test, type APIRequestContext } from '@playwright/test';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { newId } from '@upbeat/core/ids';
import { dataPaths } from '@upbeat/stack/database/paths';
import { openPglite } from '@upbeat/stack/database/open-pglite';
import { makeReport } from '../../packages/stack/bench/ad-report';
import { openDataApi, type Read } from '../fixtures/data-api';
import { demoFolder } from '../fixtures/demo-folder';
import { beginImport, hidden, killAndAwait, submit, supervisorOf, until, untilPages } from '../fixtures/killing';
import { startApp, type RunningApp } from '../fixtures/start-app';

const EMAIL = 'kill@upbeat.test';
const PASSWORD = 'nine patient otters upstream';
const IDEAS = 12;
const DRAFTS_TRIED = 4;
/** Enough for sixteen chunks: two processes die with some of them landed and others not. */
const ROWS = 32_000;
const CHUNKS = 16;
const SLOTS = {
  ...EMPTY_BRIEF,
  objective: 'Make people who compare banks open an account',
  audience: 'People who travel and read the small print',
  audienceNoun: 'people who travel',
  benefit: 'see every fee before you pay',
  pain: 'finding a fee on your statement',
  offer: 'No fee on card payments abroad',
  proof: 'The fee is on screen before you confirm',
  product: 'the Fernhill card',
  action: 'open an account',
  channels: ['google_rsa', 'meta_feed', 'email'],
  finalUrl: 'https://fernhill.example/fees',
};

async function makeWorkspace(web: APIRequestContext): Promise<string> {
  await submit(web, '/sign-up', [
    ['name', 'Kit'],
    ['email', EMAIL],
    ['password', PASSWORD],
    ['next', ''],
  ]);
  const page = await (await web.get('/workspaces/new')).text();
  const entered = await submit(web, '/workspaces/new', [
    ['id', hidden(page, 'id')],
    ['name', 'Fernhill'],
    ['slug', 'fernhill'],
    ['brandName', 'Fernhill'],
    ['website', ''],
    ['currency', 'EUR'],
    ['timeZone', 'Europe/London'],
    ['locale', 'en-GB'],
  ]);
  expect(entered).toBe('/w/fernhill/today');

  return '/w/fernhill';
}

/** Waits until at least so many chunks of an import have landed while it is landing still; answers how many. */
const untilChunks = (read: Read, importId: string, least: number): Promise<number> =>
  until(
    `${least} chunks have landed`,
    async () => {
      const chunks = await read<{ n: number }>(`import_chunks?select=n&import_id=eq.${importId}`);
      return chunks !== null && chunks.length >= least ? chunks.length : null;
    },
    20,
  );

async function statusOf(read: Read, importId: string): Promise<string | null> {
  const rows = await read<{ status: string }>(`imports?select=status&id=eq.${importId}`);
  return rows?.[0]?.status ?? null;
}

interface Run {
  id: string;
  status: string;
  done: number;
}

/** Makes a campaign with a whole brief; answers its path. */
async function makeCampaign(web: APIRequestContext, read: Read, base: string, name: string): Promise<string> {
  const page = await (await web.get(`${base}/campaigns/new`)).text();
  const brand = await read<{ id: string }>('brands?select=id');
  const to = await submit(web, `${base}/campaigns/new`, [
    ['key', hidden(page, 'key') || newId()],
    ['brandId', brand?.[0]?.id ?? ''],
    ['name', name],
    ['market', ''],
    ...SLOTS.channels.map((channel): [string, string] => ['channels', channel]),
  ]);
  const campaign = to.split('/').at(-2) ?? '';
  const briefs = await read<{ id: string; row_version: number }>(
    `briefs?select=id,row_version&campaign_id=eq.${campaign}`,
  );
  const saved = await web.post(`${base}/briefs/${briefs?.[0]?.id}/save`, {
    data: { rowVersion: briefs?.[0]?.row_version, slots: SLOTS },
  });
  expect(saved.status(), await saved.text()).toBe(200);

  return `${base}/campaigns/${campaign}`;
}

/** Drafts until web and worker were killed with some ideas stored and others not; answers that run. */
async function killInMidDraft(app: RunningApp, web: APIRequestContext, read: Read, base: string): Promise<string> {
  for (let tried = 1; tried <= DRAFTS_TRIED; tried += 1) {
    const path = await makeCampaign(web, read, base, `Campaign ${tried}`);
    await submit(web, `${path}/brief`, [
      ['intent', 'draft'],
      ['key', newId()],
    ]);
    const campaign = path.split('/').at(-1) ?? '';
    const ask = async (least: number): Promise<Run | null> => {
      const [run] = (await read<Run>(`runs?select=id,status,done&campaign_id=eq.${campaign}`)) ?? [];
      return run && run.done >= least ? run : null;
    };
    await until('the first idea is stored', () => ask(1), 5);
    const webKilled = killAndAwait(app, 'web');
    await until('the second idea is stored', () => ask(2), 5);
    const workerKilled = killAndAwait(app, 'worker');
    await Promise.all([webKilled, workerKilled]);
    const run = await until('the run can be read', () => ask(0));
    await untilPages(web);
    if (run.status === 'running' && run.done < IDEAS) return run.id;
  }
  throw new Error('The drafts ended before they could be cut off.');
}

/** What the stopped copy's database holds, read past every policy. */
async function inspect(app: RunningApp, importId: string, runId: string) {
  const database = await openPglite({ folder: dataPaths(app.dataDir).database });
  const sums = `count(*)::text as rows, sum(impressions)::text as impressions, sum(clicks)::text as clicks, sum(spend_micros)::text as spend,
    trunc(sum(conversions))::text as conversions, sum(value_micros)::text as value`;
  try {
    const [landed] = await database.query(`select ${sums} from public.metric_rows where import_id = $1`, [importId]);
    const ours = '(select workspace_id from public.imports where id = $1)';
    const [shown] = await database.query(
      `select ${sums} from public.metric_rollups join public.rollup_days using (workspace_id, metric_date, generation) where workspace_id = ${ours}`,
      [importId],
    );
    const [all] = await database.query(
      `select count(*)::int as rollups from public.metric_rollups where workspace_id = ${ours}`,
      [importId],
    );
    const [imported] = await database.query(
      `select status, report ->> 'rows' as rows, (select sum(rows)::text from public.import_chunks where import_id = i.id) as chunked from public.imports i where id = $1`,
      [importId],
    );
    const [run] = await database.query(
      `select status, done, (select count(*)::int from public.ideas where run_id = r.id) as ideas, (select count(distinct title)::int from public.ideas where run_id = r.id) as titles,
        (select count(distinct position)::int from public.ideas where run_id = r.id) as positions,
        (select count(*)::int from public.usage_ledger where run_id = r.id) as ledger from public.runs r where id = $1`,
      [runId],
    );
    const jobs = await database.query(`select kind, status from public.jobs where status <> 'done'`);
    return { landed, shown, rollups: all?.['rollups'], imported, run, jobs };
  } finally {
    await database.close();
  }
}

test('kill -9 of any process in mid-import and mid-draft: nothing lost, doubled or half there', async () => {
  test.setTimeout(300_000);
  const { text, totals } = makeReport({ name: 'Kill', rows: ROWS });
  const dataDir = demoFolder();
  const app = await startApp({ demo: true, dataDir });
  const web = await request.newContext({ baseURL: app.url, extraHTTPHeaders: { origin: app.url } });
  try {
    const base = await makeWorkspace(web);
    const read = await openDataApi(supervisorOf(app), EMAIL, PASSWORD);
    const importId = await beginImport(web, base, { text, account: 'Fernhill', timeZone: 'Europe/London' });

    // The worker, then the database, each with part of the file landed.
    const first = await untilChunks(read, importId, 4);
    await killAndAwait(app, 'worker');
    expect(await statusOf(read, importId)).toBe('landing');
    const second = await untilChunks(read, importId, first + 4);
    await killAndAwait(app, 'db');
    await until('the database answers again', () => statusOf(read, importId));
    expect(second).toBeLessThan(CHUNKS);
    expect(await statusOf(read, importId)).toBe('landing');
    await until('the import has landed', async () => ((await statusOf(read, importId)) === 'landed' ? true : null));

    const runId = await killInMidDraft(app, web, read, base);
    await until('the draft is done', async () => {
      const [run] = (await read<Run>(`runs?select=id,status,done&id=eq.${runId}`)) ?? [];
      return run?.status === 'done' ? true : null;
    });
    await until('all work has ended', async () => {
      const open = await read<{ id: string }>('jobs?select=id&status=in.(queued,running)');
      return open?.length === 0 ? true : null;
    });
    const page = await web.get(`${base}/performance`);
    expect(page.status()).toBe(200);

    app.process.kill('SIGTERM');
    await until('the copy has stopped', async () =>
      app.process.exitCode === null && app.process.signalCode === null ? null : true,
    );
    const found = await inspect(app, importId, runId);
    expect(found).toEqual({
      landed: totals,
      shown: totals,
      rollups: Number(totals.rows),
      imported: { status: 'landed', rows: Number(totals.rows).toString(), chunked: totals.rows },
      run: { status: 'done', done: IDEAS, ideas: IDEAS, titles: IDEAS, positions: IDEAS, ledger: 1 },
      jobs: [],
    });
  } finally {
    await web.dispose();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
