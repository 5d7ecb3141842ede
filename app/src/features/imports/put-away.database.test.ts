import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as actOnImport } from '~/routes/performance/import';
import { loader as openImports } from '~/routes/performance/imports';
import { action as upload } from '~/routes/performance/imports-upload';
import { signedIn } from '~/testing/signed-in';
import type { TestBrowser } from '~/testing/test-browser';
import { openTestWorkspace, type TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { ImportRow } from './ui/imports-table';

let here: TestWorkspace;
let analyst: TestBrowser;
let marketer: TestBrowser;

beforeAll(async () => {
  here = await openTestWorkspace('marketer');
  analyst = await signedIn(here.stack, here.ownerEmail);
  marketer = await signedIn(here.stack, here.guestEmail);
});
afterAll(() => here.stack.stop());

const HERE = { workspace: 'fernhill' };
const all = (sql: string, params: unknown[] = []) => here.stack.sql(sql, [here.id, ...params]);

async function send(name: string, text: string) {
  const url = `http://localhost:3000/w/fernhill/imports/upload?name=${name}&key=${newId()}`;
  const sent = await analyst.post(
    (args) => upload({ ...args, request: new Request(url, { method: 'POST', body: text }) }),
    '/w/fernhill/imports/upload',
    {},
    HERE,
  );

  return { status: sent.status, body: sent.body as { id?: string; message?: string } };
}

const act = (browser: TestBrowser, id: string, fields: Record<string, string>) =>
  browser.post(actOnImport, `/w/fernhill/imports/${id}`, fields, { ...HERE, import: id });

async function listed(search = '') {
  const { body } = await analyst.get(openImports, `/w/fernhill/imports${search}`, HERE);
  const { rows, hasAway } = body as { rows: ImportRow[]; hasAway: boolean };

  return { files: rows.map(({ fileName }) => fileName), hasAway };
}

async function refusedWaits(): Promise<number> {
  const { data } = await here.owner.rpc('waits', { p_workspace_id: here.id });
  return (data as { kind: string }[]).filter(({ kind }) => kind === 'refused').length;
}

test('a header without rows is refused at the field of the upload, and nothing of it is kept', async () => {
  const { status, body } = await send('empty.csv', 'Day,Campaign,Currency code,Impr.,Clicks,Cost\n');
  expect(status).toBe(415);
  expect(body.message).toMatch(/^The file has a header but no rows\./);
  expect(await all('select file_name from public.imports where workspace_id = $1')).toEqual([]);
  expect(await all('select n from public.import_files where workspace_id = $1')).toEqual([]);
  expect(await refusedWaits()).toBe(0);
});

test('a refused file is put away from Today, the rail and the list by who may import, and comes back', async () => {
  const { body } = await send('letter.csv', 'Dear all,\nplease find the report attached.\n');
  const id = body.id ?? '';
  expect(await refusedWaits()).toBe(1);
  expect(await listed()).toEqual({ files: ['letter.csv'], hasAway: false });

  expect((await act(marketer, id, { intent: 'put-away', from: 'imports' })).status).toBe(403);
  expect(await refusedWaits()).toBe(1);

  const done = await act(analyst, id, { intent: 'put-away', from: 'today' });
  expect(done.to).toBe('/w/fernhill/today');
  await act(analyst, id, { intent: 'put-away', from: 'imports' });
  expect(await refusedWaits()).toBe(0);
  expect(await listed()).toEqual({ files: [], hasAway: true });
  expect(await listed('?show=away')).toEqual({ files: ['letter.csv'], hasAway: true });

  const events = `select e.verb, p.display_name as who from public.events e left join public.profiles p on p.user_id = e.actor_id
    where e.workspace_id = $1 and e.subject_id = $2 and e.verb in ('archived', 'restored') order by e.seq`;
  expect(await all(events, [id])).toEqual([{ verb: 'archived', who: 'Ines Okafor' }]);

  await act(analyst, id, { intent: 'bring-back', from: 'away' });
  expect(await refusedWaits()).toBe(1);
  expect((await listed()).files).toEqual(['letter.csv']);
  expect(await all(events, [id])).toHaveLength(2);
});

test('an import that is in is undone, not put away; a file tried again is out in the open', async () => {
  const id = newId();
  await all(
    `insert into public.imports (workspace_id, id, seq, status, file_name) values ($1, $2, 1, 'landed', 'in.csv')`,
    [id],
  );
  expect((await act(analyst, id, { intent: 'put-away' })).status).toBe(409);

  const again = newId();
  await all(
    `insert into public.imports (workspace_id, id, status, file_name, archived_at) values ($1, $2, 'failed', 'again.csv', private.now())`,
    [again],
  );
  await all(`update public.imports set status = 'queued' where workspace_id = $1 and id = $2`, [again]);
  expect(await all('select archived_at from public.imports where workspace_id = $1 and id = $2', [again])).toEqual([
    { archived_at: null },
  ]);
});
