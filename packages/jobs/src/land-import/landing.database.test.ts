import { afterAll, beforeAll, expect, test } from 'vitest';
import { overrideClock } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { inspectFile } from '@upbeat/exchange/inspect-file';
import { makeReadPlan } from '@upbeat/exchange/read-plan';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { runDueJobs } from '../harbour/work';
import { runJob } from '../run-job';
import type { JobRow } from '../run-job';
import type { WorkerSettings } from '../settings';

let stack: TestStack;
let owner: Db;
let settings: WorkerSettings;
let restoreClock: () => void;
const workspace = newId();

const HEADER =
  'Campaign report\n"September 1, 2026 - September 3, 2026"\nDay,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value\n';
const file = (rows: string): string => `${HEADER}${rows}`;

/** A row as the worker lands it. */
const ROW = {
  campaign: 'Epsilon',
  ad_group: '',
  ad: '',
  key: '',
  market: '',
  device: '',
  breakdown: '',
  action: '',
  attribution: '',
  impressions: 100,
  clicks: 1,
  spend: '1000000',
  conversions: '0',
  value: '0',
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** Uploads and queues a file as the Import page does; answers the import's id. */
async function queue(text: string, name: string): Promise<string> {
  const created = await owner.rpc('create_import', {
    p_workspace_id: workspace,
    p_key: newId(),
    p_file_name: name,
    p_bytes: text.length,
  });
  const id = (created.data as { id: string }).id;
  await owner.rpc('append_import_file', {
    p_workspace_id: workspace,
    p_import_id: id,
    p_n: 0,
    p_content: Buffer.from(text).toString('base64'),
  });
  const inspection = await inspectFile(bytesOf(text), { fileName: name });
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
  await owner.rpc('finish_upload', {
    p_workspace_id: workspace,
    p_import_id: id,
    p_sha256: sha256,
    p_bytes: text.length,
    p_inspection: {},
    p_error_code: null,
    p_error_message: null,
  });
  const queued = await owner.rpc('queue_import', {
    p_workspace_id: workspace,
    p_key: newId(),
    p_import_id: id,
    p_mapping: JSON.parse(JSON.stringify(makeReadPlan(inspection, {}))),
    p_platform: 'google_ads',
    p_account_name: 'Main',
    p_currency: 'USD',
    p_time_zone: 'UTC',
  });
  if (queued.error) throw new Error(queued.error.message);
  return id;
}

/** Runs what is due until nothing is: a landing, and the reading of results that it asks for. */
const work = (): Promise<void> => runDueJobs(settings);

async function totals(): Promise<{ spend: number; clicks: number; days: number }> {
  const reply = await owner.rpc('performance', {
    p_workspace_id: workspace,
    p_from: '2026-01-01',
    p_to: '2026-12-31',
    p_currency: 'USD',
    p_action: null,
    p_platform: null,
    p_campaign_id: null,
    p_market: null,
  });
  const days = (reply.data as { days: { spend: string; clicks: string }[] }).days;
  return {
    spend: days.reduce((sum, d) => sum + Number(d.spend) / 1e6, 0),
    clicks: days.reduce((sum, d) => sum + Number(d.clicks), 0),
    days: days.length,
  };
}

const statusOf = async (id: string): Promise<string> =>
  (await stack.sql<{ status: string }>('select status from public.imports where id = $1', [id]))[0]?.status ?? '?';

beforeAll(async () => {
  restoreClock = overrideClock(() => Date.parse('2026-11-24T12:00:00Z'));
  stack = await openTestStack();
  owner = (await stack.asUser('owner@example.test')) as unknown as Db;
  settings = {
    db: stack.service() as unknown as Db,
    models: {},
    logger: silentLogger,
    workerName: 'test',
    slots: 1,
    silentSeconds: 10,
  };
  await owner.rpc('ensure_profile', { p_display_name: 'Owner' });
  await owner.rpc('create_workspace', {
    p_id: workspace,
    p_name: 'Test',
    p_slug: 'test-space',
    p_brand_name: 'Test',
    p_currency: 'USD',
    p_time_zone: 'UTC',
    p_locale: 'en-GB',
  });
});
afterAll(async () => {
  restoreClock();
  await stack.stop();
});

test('imports land in layers and can be undone in any order', async () => {
  const first = await queue(
    file('2026-09-01,Alpha,USD,1000,10,10.00,1,20\n2026-09-02,Alpha,USD,1000,10,10.00,1,20\n'),
    'first.csv',
  );
  await work();
  expect(await statusOf(first)).toBe('landed');
  expect(await totals()).toEqual({ spend: 20, clicks: 20, days: 2 });

  const second = await queue(
    file('2026-09-02,Alpha,USD,2000,30,30.00,1,20\n2026-09-03,Alpha,USD,500,5,5.50,0,0\n'),
    'second.csv',
  );
  await work();
  expect(await totals()).toEqual({ spend: 45.5, clicks: 45, days: 3 });

  await owner.rpc('undo_import', { p_workspace_id: workspace, p_key: newId(), p_import_id: first });
  await work();
  expect(await totals()).toEqual({ spend: 35.5, clicks: 35, days: 2 });

  await owner.rpc('undo_import', { p_workspace_id: workspace, p_key: newId(), p_import_id: second });
  await work();
  expect(await statusOf(second)).toBe('undone');
  expect(await totals()).toEqual({ spend: 0, clicks: 0, days: 0 });
  const left = await stack.sql<{ rows: number; rollups: number }>(
    'select (select count(*)::int from public.metric_rows) as rows, (select count(*)::int from public.metric_rollups) as rollups',
  );
  expect(left).toEqual([{ rows: 0, rollups: 0 }]);
});

test('the very same file is refused while it is in, and welcome again once undone', async () => {
  const text = file('2026-09-05,Beta,USD,100,1,1.00,0,0\n');
  const first = await queue(text, 'beta.csv');
  await work();
  await expect(queue(text, 'beta-again.csv')).rejects.toThrow('The very same file is imported already');
  expect((await totals()).spend).toBe(1);
  await owner.rpc('undo_import', { p_workspace_id: workspace, p_key: newId(), p_import_id: first });
  await work();
  await queue(text, 'beta-again.csv');
  await work();
  expect((await totals()).spend).toBe(1);
});

test('a landing broken off after some chunks goes on and doubles nothing', async () => {
  const rows = Array.from(
    { length: 4_500 },
    (_, i) => `2026-08-0${(i % 9) + 1},Campaign ${Math.floor(i / 9)},USD,10,1,0.01,0,0`,
  ).join('\n');
  const id = await queue(file(`${rows}\n`), 'large.csv');
  const claimed = await stack.service().rpc('claim_jobs', { p_worker: 'dies', p_limit: 1 });
  const row = (claimed.data as JobRow[])[0];
  if (!row) throw new Error('nothing claimed');
  const drain = new AbortController();
  const chunkLanded = async (): Promise<boolean> =>
    ((
      await stack.sql<{ n: number }>('select count(*)::int as n from public.import_chunks where import_id = $1', [id])
    )[0]?.n ?? 0) > 0;
  const running = runJob(row, { ...settings, workerName: 'dies' }, drain.signal);
  while (!(await chunkLanded())) await new Promise((resolve) => setTimeout(resolve, 5));
  drain.abort();
  await running;
  expect(await statusOf(id)).toBe('landing');
  expect(await stack.sql('select status, attempts from public.jobs where id = $1', [row.id])).toEqual([
    { status: 'queued', attempts: 0 },
  ]);
  const before = await totals();

  await work();
  expect(await statusOf(id)).toBe('landed');
  expect((await totals()).clicks - before.clicks).toBe(4_500);
});

test('a stopped landing leaves nothing behind', async () => {
  const before = await totals();
  const id = await queue(file('2026-07-01,Gamma,USD,100,1,1.00,0,0\n'), 'gamma.csv');
  const job = await stack.sql<{ id: string }>(`select job_id as id from public.imports where id = $1`, [id]);
  const claimed = await stack.service().rpc('claim_jobs', { p_worker: settings.workerName, p_limit: 1 });
  await owner.rpc('cancel_job', { p_workspace_id: workspace, p_job_id: job[0]?.id ?? '' });
  const stopped = new AbortController();
  const row = (claimed.data as JobRow[])[0];
  if (!row) throw new Error('nothing claimed');
  await stack
    .service()
    .rpc('beat_job', { p_workspace_id: workspace, p_job_id: row.id, p_worker: settings.workerName, p_progress: null });
  await runJob(row, settings, stopped.signal);
  // A file of one row may land before the first beat brings the wish to stop; either end is whole.
  const status = await statusOf(id);
  expect(['cancelled', 'landed']).toContain(status);
  expect((await totals()).clicks - before.clicks).toBe(status === 'landed' ? 1 : 0);
});

test('a file without one readable row fails with a sentence and its refusals', async () => {
  const id = await queue(file('2026-07-01,Delta,USD,many,1,1.00,0,0\n'), 'delta.csv');
  await work();
  const row = await stack.sql<{ status: string; error_message: string; refused: number }>(
    `select status, error_message, (select count(*)::int from public.import_rejections r where r.import_id = i.id) as refused from public.imports i where id = $1`,
    [id],
  );
  expect(row[0]?.status).toBe('failed');
  expect(row[0]?.error_message).toContain('No row of this file could be read');
  expect(row[0]?.refused).toBe(1);
});

test('a later export replaces the figures of a campaign’s day, whatever its grain or name', async () => {
  const before = await totals();
  const spentNow = async (): Promise<number> => Number(((await totals()).spend - before.spend).toFixed(2));
  const head = (columns: string): string => `Campaign report\n"June 1, 2026 - June 1, 2026"\n${columns}\n`;
  const land = async (text: string, name: string): Promise<string> => {
    const id = await queue(text, name);
    await work();
    expect(`${name} ${await statusOf(id)}`).toBe(`${name} landed`);
    return id;
  };
  const named = head('Day,Campaign,Campaign ID,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value');
  await land(`${named}2026-06-01,Old name,77,USD,100,5,5.00,1,9\n`, 'first.csv');
  expect(await spentNow()).toBe(5);
  await land(`${named}2026-06-01,New name,77,USD,100,5,5.00,1,9\n`, 'renamed.csv');
  expect(await spentNow()).toBe(5);
  const byDevice = await land(
    `${head('Day,Campaign,Campaign ID,Device,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value')}2026-06-01,New name,77,Mobile,USD,60,3,3.00,1,9\n2026-06-01,New name,77,Desktop,USD,40,2,2.00,0,0\n`,
    'by-device.csv',
  );
  expect(await spentNow()).toBe(5);
  await land(
    `${head('Day,Campaign,Ad group,Ad name,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value')}2026-06-01,New name,Group,Ad one,USD,70,4,3.50,1,9\n2026-06-01,New name,Group,Ad two,USD,30,1,1.75,0,0\n`,
    'by-ad.csv',
  );
  expect(await spentNow()).toBe(5.25);
  await owner.rpc('undo_import', { p_workspace_id: workspace, p_key: newId(), p_import_id: byDevice });
  await work();
  expect(await spentNow()).toBe(5.25);
});

/** Claims one job as a worker that then dies without a word, and has it rescued; `last` leaves it no further attempt. */
async function die(last: boolean): Promise<JobRow> {
  const claimed = await stack.service().rpc('claim_jobs', { p_worker: 'dies', p_limit: 1 });
  const row = (claimed.data as JobRow[])[0];
  if (!row) throw new Error('nothing claimed');
  await stack.sql(
    `update public.jobs set heartbeat_at = now() - interval '1 minute', attempts = case when $2 then max_attempts else attempts end where id = $1`,
    [row.id, last],
  );
  return row;
}
const rescue = () => stack.service().rpc('rescue_jobs', { p_silent_seconds: 10 });
const importOf = (id: string) =>
  stack.sql<{ status: string; error_code: string | null; message: string | null }>(
    'select status, error_code, error_message as message from public.imports where id = $1',
    [id],
  );
const leftoversOf = (id: string) =>
  stack.sql<{ rows: number; chunks: number }>(
    `select (select count(*)::int from public.metric_rows where import_id = $1) as rows,
       (select count(*)::int from public.import_chunks where import_id = $1) as chunks`,
    [id],
  );

test('a landing whose worker died too often fails, its rows are swept, and it may be asked for again', async () => {
  const text = file('2026-06-01,Epsilon,USD,100,1,1.00,0,0\n2026-06-02,Epsilon,USD,100,1,1.00,0,0\n');
  const id = await queue(text, 'epsilon.csv');
  const row = await die(true);
  await stack
    .service()
    .rpc('begin_landing', { p_workspace_id: workspace, p_import_id: id, p_user_id: row.requested_by });
  await stack.service().rpc('land_chunk', {
    p_workspace_id: workspace,
    p_import_id: id,
    p_n: 0,
    p_rows: ['2026-06-01', '2026-06-02'].map((d, line) => ({ ...ROW, d, line })),
    p_ranges: [],
    p_rejections: [],
  });
  await rescue();
  expect(await importOf(id)).toEqual([
    { status: 'failed', error_code: 'internal', message: 'The worker stopped several times while doing this.' },
  ]);
  const sweep = () => stack.service().rpc('sweep_leftovers', { p_limit: 1 });
  await sweep();
  expect(await leftoversOf(id)).toEqual([{ rows: 1, chunks: 1 }]);
  await sweep();
  await sweep();
  expect(await leftoversOf(id)).toEqual([{ rows: 0, chunks: 0 }]);
  const before = await totals();
  await queue(text, 'epsilon-again.csv');
  await work();
  expect((await totals()).clicks - before.clicks).toBe(2);
});

test('a landing that a member stopped while its worker was dead ends cancelled', async () => {
  const id = await queue(file('2026-06-05,Zeta,USD,100,1,1.00,0,0\n'), 'zeta.csv');
  const row = await die(false);
  await owner.rpc('cancel_job', { p_workspace_id: workspace, p_job_id: row.id });
  await rescue();
  expect((await importOf(id))[0]?.status).toBe('cancelled');
});

test('an undo that may not be done leaves the import landed with the reason, and may be asked for again', async () => {
  const id = await queue(file('2026-06-10,Eta,USD,100,1,1.00,0,0\n'), 'eta.csv');
  await work();
  const before = await totals();
  const undo = () => owner.rpc('undo_import', { p_workspace_id: workspace, p_key: newId(), p_import_id: id });
  await undo();
  await stack.sql(`update public.members set role = 'viewer' where workspace_id = $1`, [workspace]);
  await work();
  await stack.sql(`update public.members set role = 'owner' where workspace_id = $1`, [workspace]);
  expect(await importOf(id)).toEqual([
    { status: 'landed', error_code: 'forbidden', message: 'The member who asked no longer has this right.' },
  ]);

  await undo();
  await die(true);
  await rescue();
  expect(await importOf(id)).toMatchObject([{ status: 'landed', error_code: 'internal' }]);
  expect(await totals()).toEqual(before);

  expect((await undo()).error).toBeNull();
  await work();
  expect(await statusOf(id)).toBe('undone');
  expect((await totals()).clicks).toBe(before.clicks - 1);
});
