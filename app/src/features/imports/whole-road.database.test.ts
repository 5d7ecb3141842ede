import { readFile } from 'node:fs/promises';
import { overrideClock } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { runJob } from '@upbeat/jobs/run-job';
import type { JobRow } from '@upbeat/jobs/run-job';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { reportedSums } from '~/testing/sums';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PerformanceScreen } from '~/features/metrics/performance-screen.server';
import { action as signIn } from '~/routes/auth/sign-in';
import { action as attach } from '~/routes/performance/attach';
import { loader as exportCsv } from '~/routes/performance/export';
import { action as actOnImport, loader as openImport } from '~/routes/performance/import';
import { loader as openImports } from '~/routes/performance/imports';
import { action as upload } from '~/routes/performance/imports-upload';
import { loader as openPerformance } from '~/routes/performance/performance';
import { action as place, loader as openPlace } from '~/routes/performance/place';
import { action as movePlacement, loader as openPlacement } from '~/routes/performance/placement';
import { loader as refusedCsv } from '~/routes/performance/refused-csv';
import { seedApproved } from '~/testing/seed-approved';
import { openTestBrowser, testSettings, type TestBrowser } from '~/testing/test-browser';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import type { ImportScreen } from './import-screen.server';
import type { ImportRow } from './ui/imports-table';

const HERE = { workspace: 'acme' };
const FIXTURES = new URL('../../../../packages/exchange/src/fixtures/', import.meta.url);
const workspace = newId();
const campaign = newId();
const variant = newId();

let stack: TestStack;
let owner: TestBrowser;
let restoreClock: () => void;

async function signedIn(email: string, role?: string): Promise<TestBrowser> {
  const client = await stack.asUser(email);
  await client.rpc('ensure_profile', { p_display_name: 'Somebody' });
  if (role) {
    const { data } = await client.auth.getUser();
    await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
      workspace,
      data.user?.id,
      role,
    ]);
  }
  const browser = openTestBrowser(testSettings(stack));
  await browser.post(signIn, '/sign-in', { email, password: 'correct horse battery' });

  return browser;
}

beforeAll(async () => {
  restoreClock = overrideClock(() => Date.parse('2026-11-24T12:00:00Z'));
  stack = await openTestStack();
  const client = await stack.asUser('ada@acme.example');
  await client.rpc('ensure_profile', { p_display_name: 'Ada' });
  await client.rpc('create_workspace', {
    p_id: workspace,
    p_name: 'Acme',
    p_slug: 'acme',
    p_brand_name: 'Acme',
    p_currency: 'USD',
    p_time_zone: 'UTC',
    p_locale: 'en-GB',
  });
  owner = await signedIn('ada@acme.example');
  await seedApproved(stack, { workspace, campaign, variant });
});
afterAll(async () => {
  restoreClock();
  await stack.stop();
});

/** Sends a file as the page does; answers the import's id, or the refusal. */
async function send(name: string, bytes: Uint8Array | string, browser = owner, key = newId()) {
  const url = `http://localhost:3000/w/acme/imports/upload?name=${encodeURIComponent(name)}&key=${key}`;
  const body = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const sent = await browser.post(
    (args) => upload({ ...args, request: new Request(url, { method: 'POST', body: new Uint8Array(body) }) }),
    '/w/acme/imports/upload',
    {},
    HERE,
  );

  return { status: sent.status, id: (sent.body as { id?: string }).id ?? '' };
}

const fixture = (name: string): Promise<Buffer> => readFile(new URL(name, FIXTURES));
const at = (id: string) => ({ ...HERE, import: id });

async function screen(id: string, browser = owner): Promise<ImportScreen> {
  return (await browser.get(openImport, `/w/acme/imports/${id}`, at(id))).body as ImportScreen;
}

async function act(id: string, fields: Record<string, string>, browser = owner) {
  return browser.post(actOnImport, `/w/acme/imports/${id}`, { key: newId(), ...fields }, at(id));
}

/** Claims and runs every due job once, as the worker does. */
async function work(): Promise<void> {
  const db = stack.service() as unknown as Db;
  const settings = { db, models: {}, logger: silentLogger, workerName: 'test', slots: 1, silentSeconds: 10 };
  const claimed = await stack.service().rpc('claim_jobs', { p_worker: 'test', p_limit: 5 });
  for (const row of (claimed.data ?? []) as JobRow[]) await runJob(row, settings, new AbortController().signal);
}

async function land(name: string, bytes: Uint8Array | string, account: Record<string, string>): Promise<string> {
  const { id } = await send(name, bytes);
  const queued = await act(id, { intent: 'queue', timeZone: 'UTC', ...account });
  expect(queued.body).toEqual('');
  await work();

  return id;
}

async function dashboard(search = ''): Promise<PerformanceScreen> {
  const answer = await owner.get(openPerformance, `/w/acme/performance${search}`, HERE);
  return (answer.body as { screen: PerformanceScreen }).screen;
}

const GOOGLE = { platform: 'google_ads', account: 'Main' };
const META = { platform: 'meta_ads', account: 'Social' };
let english: string;

test('an English export goes from upload to dashboard to the cent; nothing is filled in that the file does not say', async () => {
  const { id } = await send('google_ads_en.csv', await fixture('google_ads_en.csv'));
  const mapping = await screen(id);
  expect(mapping).toMatchObject({
    screen: 'mapping',
    view: { answers: { platform: 'google_ads' }, open: [{ field: 'time_zone' }], errors: {}, dryRun: null },
  });
  expect((await act(id, { intent: 'queue', ...GOOGLE })).status).toBe(400);

  const tried = await act(id, { intent: 'dry-run', timeZone: 'UTC', ...GOOGLE });
  expect(tried.body).toMatchObject({ view: { open: [], dryRun: { rows: 3, totals: { spend: '2037.55' } } } });
  expect(await stack.sql('select count(*)::int as n from public.metric_rows')).toEqual([{ n: 0 }]);

  await act(id, { intent: 'queue', timeZone: 'UTC', ...GOOGLE });
  expect(await screen(id)).toMatchObject({ screen: 'running' });
  await work();
  english = id;
  expect(await screen(id)).toMatchObject({
    screen: 'landed',
    report: { lines: { total: 8, rows: 3, totals: 2, preamble: 2, header: 1 }, rejectedRows: 0 },
    changes: { added: 3, updated: 0, unchanged: 0, after: { spend: 2_037_550_000n } },
    entityCount: 2,
    attachedCount: 0,
  });
  const { totals, table, rows } = await dashboard();
  expect(totals).toEqual(
    reportedSums({
      impressions: 2384n,
      clicks: 80n,
      spend: 2_037_550_000n,
      counted: 2_037_550_000n,
      conversions: 3_000_000n,
      value: 310_000_000n,
      told: 3,
    }),
  );
  expect(rows).toBe(3);
  expect(table.rows.map((row) => row.name)).toContain('Total Care Promo');
});

test('the very same file adds nothing and says where it is', async () => {
  const before = (await dashboard()).totals;
  const { id } = await send('again.csv', await fixture('google_ads_en.csv'));
  expect(await screen(id)).toMatchObject({ screen: 'ended', twin: { id: english }, imported: { status: 'cancelled' } });
  expect((await dashboard()).totals).toEqual(before);
});

test('one key is one upload, however often it is sent', async () => {
  const key = newId();
  const text = 'Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-01,Twice,USD,1,1,1.00\n';
  const [first, second] = [await send('twice.csv', text, owner, key), await send('twice.csv', text, owner, key)];
  expect(second).toEqual(first);
  await act(first.id, { intent: 'discard' });
  expect(await screen(first.id)).toMatchObject({ screen: 'ended', imported: { status: 'cancelled' } });
});

test('a placement takes its rows by name; others are attached by hand and let go again', async () => {
  const placing = { ...HERE, variant };
  const foreign = newId();
  await stack.sql(
    `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, 'meta_ads', 'Feed', 'USD', 'UTC')`,
    [workspace, foreign],
  );
  const strayed = await owner.post(
    place,
    `/w/acme/variants/${variant}/place`,
    { key: newId(), name: 'total care promo', account: foreign },
    placing,
  );
  expect(strayed.status).toBe(400);
  expect(JSON.stringify(strayed.body)).toContain('Google search ad does not run in “Feed”.');
  const asked = await owner.get(openPlace, `/w/acme/variants/${variant}/place`, placing);
  expect(asked.body).toMatchObject({
    variant: { status: 'approved', version: { number: 1 } },
    accounts: [{ name: 'Main' }],
  });
  const placed = await owner.post(
    place,
    `/w/acme/variants/${variant}/place`,
    { key: newId(), name: 'total care promo', market: 'US' },
    placing,
  );
  const placement = /placements\/(.+)$/.exec(placed.to ?? '')?.[1] ?? '';
  const twice = await owner.post(
    place,
    `/w/acme/variants/${variant}/place`,
    { key: newId(), name: 'Total Care Promo' },
    placing,
  );
  expect(twice.status).toBe(409);
  expect(JSON.stringify(twice.body)).toContain('A placement of that name is open already');

  const page = await screen(english);
  const rows = page.screen === 'landed' ? page.entities : [];
  expect(rows.map((row) => [row.campaign, row.placement, row.matchedBy])).toEqual([
    ['Search, brand', null, null],
    ['Total Care Promo', 'total care promo', 'name'],
  ]);
  const search = rows[0]?.id ?? '';
  await owner.post(attach, '/w/acme/performance/attach', { entity: search, placement }, HERE);
  const shown = await owner.get(openPlacement, `/w/acme/placements/${placement}`, { ...HERE, placement });
  expect(shown.body).toMatchObject({
    screen: {
      results: {
        totals: [{ currency: 'USD', days: 3, spend: 2_037_550_000n, clicks: 80n }],
        actions: [{ conversions: 3_000_000n }],
      },
      placement: { status: 'live' },
      version: { number: 1 },
    },
  });
  const filtered = await dashboard(`?campaign=${campaign}`);
  expect(filtered.totals.spend).toBe(2_037_550_000n);
  await owner.post(attach, '/w/acme/performance/attach', { entity: search }, HERE);
  expect((await dashboard(`?campaign=${campaign}`)).totals.spend).toBe(0n);

  const stale = await owner.post(movePlacement, '', { status: 'paused', version: '99' }, { ...HERE, placement });
  expect(stale.status).toBe(409);
  await owner.post(movePlacement, '', { status: 'ended', version: '1' }, { ...HERE, placement });
  const back = await owner.post(movePlacement, '', { status: 'live', version: '2' }, { ...HERE, placement });
  expect(back.status).toBe(409);
});

test('German and Meta exports: currencies stay apart, a row of several days is kept apart, indicators never add', async () => {
  await land('google_ads_de.csv', await fixture('google_ads_de.csv'), { platform: 'google_ads', account: 'DE' });
  const german = await dashboard('?currency=EUR');
  expect(german.totals).toMatchObject({
    spend: 1_334_460_000n,
    impressions: 13_245n,
    clicks: 129n,
    conversions: 3_500_000n,
  });

  const meta = `${(await fixture('meta_ads_daily_bom.csv')).toString('utf8')}2026-09-03,2026-09-09,Autumn launch,Prospecting,Video A,active,7-day click or 1-day view,9,actions:offsite_conversion.fb_pixel_purchase,9000,1.09,500.00,9000,90,1.00,55.55\n`;
  const id = await land('meta.csv', meta, META);
  expect(await screen(id)).toMatchObject({
    report: { rows: 2, rangeRows: 1, totals: { spend: '240.10' }, rangeTotals: { spend: '500.00' } },
  });

  const both = await dashboard('?currency=EUR');
  expect(both.totals.spend).toBe(1_334_460_000n + 240_100_000n);
  expect(both.choices.actions).toHaveLength(2);
  expect(both.action).toBe(both.choices.actions[0]?.action);
  // Six purchases beat 3.5 conversions; they are held against the spend of their own account alone.
  expect(both.totals).toMatchObject({ conversions: 6_000_000n, counted: 240_100_000n });
  expect(both.tiles.find((tile) => tile.metric === 'cpa')?.value).toBeCloseTo(240.1 / 6, 9);
  const onlyMeta = await dashboard('?currency=EUR&platform=meta_ads');
  expect(onlyMeta.totals).toMatchObject({ conversions: 6_000_000n, clicks: 119n });
  expect((await dashboard()).totals.spend).toBe(2_037_550_000n);

  const list = (await owner.get(openImports, '/w/acme/imports', HERE)).body as { rows: ImportRow[] };
  const accounts = Object.fromEntries(list.rows.map((row) => [row.fileName, row.account?.name]));
  expect(accounts).toMatchObject({ 'google_ads_en.csv': 'Main', 'google_ads_de.csv': 'DE', 'meta.csv': 'Social' });
});

test('an import is undone: what lay beneath shows again, and the file may come back', async () => {
  const newer = (await fixture('google_ads_en.csv'))
    .toString('utf8')
    .replace('965.10', '900.00')
    .replaceAll('2,037.55', '1,972.45');
  const id = await land('newer.csv', newer, GOOGLE);
  expect(await screen(id)).toMatchObject({ changes: { added: 0, updated: 1, unchanged: 2 } });
  expect((await dashboard()).totals.spend).toBe(1_972_450_000n);
  const undone = await act(id, { intent: 'undo' });
  expect(undone.status).toBe(302);
  await work();
  expect(await screen(id)).toMatchObject({ screen: 'ended', imported: { status: 'undone' } });
  expect((await dashboard()).totals.spend).toBe(2_037_550_000n);
});

test.each([
  ['a ZIP called .csv', Buffer.from('PK\u0003\u0004\u0014\u0000report.csv'), /ZIP archive/],
  ['an empty file', Buffer.alloc(0), /is empty/],
  ['binary data', Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 37) % 256)), /binary/],
  ['prose', Buffer.from('Dear all,\nplease find the report attached.\n'), /column names/],
])('%s is refused on its page, with the reason', async (name, bytes, reason) => {
  const { id } = await send(name, bytes);
  expect(await screen(id)).toMatchObject({
    screen: 'ended',
    imported: { status: 'failed', error: { code: 'unsupported_file', message: expect.stringMatching(reason) } },
  });
  expect(await stack.sql('select count(*)::int as n from public.import_files where import_id = $1', [id])).toEqual([
    { n: 0 },
  ]);
});

test('refused lines are listed, and leave as CSV that runs no formula', async () => {
  const text =
    'Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-01,"=HYPERLINK(""x"")",USD,10,1,1.00\n2026-09-01,Bad,USD,=1+1,1,1.00\n';
  const id = await land('bad.csv', text, { platform: 'google_ads', account: 'Other' });
  expect(await screen(id)).toMatchObject({
    screen: 'landed',
    report: { lines: { total: 3, rows: 1, rejected: 1, header: 1 } },
    refused: { rejections: [{ line: 3, column: 'Impr.', value: '=1+1' }], next: null },
  });
  const refused = await owner.get(refusedCsv, `/w/acme/imports/${id}/refused.csv`, at(id));
  expect(refused.body).toContain(`3,Impr.,'=1+1,`);
  const table = await owner.get(exportCsv, '/w/acme/performance/export?period=all', HERE);
  expect(table.body).toContain('Period,2026-09-01,2026-09-03');
  expect(table.body).toContain(`"'=HYPERLINK(""x"")"`);
  await act(id, { intent: 'undo' });
  await work();
});

test('a period that makes no sense is said, and the usual one shown', async () => {
  const odd = await dashboard(
    '?period=custom&from=2026-02-31&to=never&platform=nowhere&campaign=1&chart=x&currency=ZZZ',
  );
  expect(odd.asked).toMatchObject({
    chart: 'roas',
    filters: { to: '2026-09-03', platform: null, campaignId: null, currency: 'USD' },
  });
  expect(odd.asked.problems).toHaveLength(1);
});

test('a viewer and a marketer import nothing; a viewer attaches nothing; the file is not theirs to read', async () => {
  const viewer = await signedIn('vera@acme.example', 'viewer');
  const marketer = await signedIn('max@acme.example', 'marketer');
  for (const browser of [viewer, marketer]) {
    expect((await send('mine.csv', 'Day,Campaign,Clicks\n2026-09-01,A,1\n', browser)).status).toBe(403);
    expect((await act(english, { intent: 'undo' }, browser)).status).toBe(403);
  }
  const [entity] = await stack.sql<{ id: string }>('select id from public.platform_entities limit 1');
  const attached = await viewer.post(attach, '', { entity: entity?.id ?? '' }, HERE);
  expect(attached.status).toBe(403);
  const { id } = await send('waits.csv', 'Day,Campaign,Currency code,Clicks\n2026-09-01,A,USD,1\n');
  expect(await screen(id, viewer)).toMatchObject({
    screen: 'ended',
    imported: { status: 'uploaded' },
    canImport: false,
  });
});

test('a file that tells of a part of a campaign’s day says what would count no more, before and after, and its undo brings it back', async () => {
  const head = 'Day,Campaign,Ad name,Currency code,Impr.,Clicks,Cost\n';
  const whole = `${head}2026-08-01,Parts,One,USD,10,1,1.00\n2026-08-01,Parts,Two,USD,20,2,2.50\n2026-08-02,Parts,Two,USD,5,1,0.50\n`;
  await land('whole.csv', whole, GOOGLE);
  const spend = async () => (await dashboard('?period=all')).totals.spend;
  const before = await spend();

  const { id } = await send('part.csv', `${head}2026-08-01,parts,One,USD,12,1,1.25\n`);
  const gone = { rows: 1, ads: 1, spend: 2_500_000n, names: [{ name: 'Parts / Two', days: 1 }] };
  const tried = await act(id, { intent: 'dry-run', timeZone: 'UTC', ...GOOGLE });
  expect(tried.body).toMatchObject({ view: { replaces: gone } });
  // An account that is new holds nothing that could be replaced.
  const elsewhere = await act(id, { intent: 'dry-run', timeZone: 'UTC', platform: 'google_ads', account: 'New one' });
  expect(elsewhere.body).toMatchObject({ view: { replaces: null } });

  await act(id, { intent: 'queue', timeZone: 'UTC', ...GOOGLE });
  await work();
  expect(await screen(id)).toMatchObject({ screen: 'landed', changes: { added: 1, replaced: gone } });
  expect((await spend()) - before).toBe(-2_250_000n);
  await act(id, { intent: 'undo' });
  await work();
  expect(await spend()).toBe(before);
});
