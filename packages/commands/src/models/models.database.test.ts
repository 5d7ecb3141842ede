import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { chooseModel, raiseModel, removeModel, setSpendCap } from '@upbeat/db/models/change-models';
import { listModels } from '@upbeat/db/models/list-models';
import { modelsToAsk } from '@upbeat/db/models/models-to-ask';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { CAP_SPENT, listWriters } from '../copilot/list-writers';
import { storeModel } from './store-model';
import type { ModelEntered } from './store-model';
import { testModel } from './test-model';

let space: TestWorkspace;
let owner: Db;
let guest: Db;
let server: Server;
let baseUrl: string;
/** How the server answers: a status, text in the answer's place, or the answer that is asked for. */
let answers: number | string = '{"answer":"ready"}';
let keysSeen: (string | undefined)[] = [];
const SETTINGS = { secretKey: 'a secret of this installation, long enough', isLocal: true };
const MODEL: Omit<ModelEntered, 'id' | 'baseUrl'> = {
  provider: 'openai_compatible',
  name: 'test-model',
  key: 'sk-test-4f2a',
  inputPrice: '2000000',
  outputPrice: '10000000',
  rowVersion: null,
};

beforeAll(async () => {
  space = await openTestWorkspace('strategist');
  owner = space.owner as unknown as Db;
  guest = space.guest as unknown as Db;
  server = createServer((request, response) => {
    keysSeen.push(request.headers.authorization);
    if (typeof answers === 'number') return response.writeHead(answers).end('{"error":{"message":"no"}}');
    const message = { role: 'assistant', content: answers, refusal: null };
    const usage = { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 };

    return response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: 'c',
        object: 'chat.completion',
        created: 1,
        model: 'm',
        usage,
        choices: [{ index: 0, finish_reason: 'stop', message }],
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`;
});
afterAll(async () => {
  await space.stack.stop();
  await new Promise((closed) => server.close(closed));
});

async function add(changes: Partial<ModelEntered> = {}): Promise<string> {
  const id = newId();
  await storeModel(owner, space.id, { ...MODEL, id, baseUrl, ...changes }, SETTINGS);

  return id;
}
const first = async () => {
  const model = (await listModels(owner, space.id)).models[0];
  if (!model) throw new Error('no model');

  return model;
};

test('a key is sealed, shown to nobody by any road of the API, and opened only for the provider', async () => {
  const id = await add();
  expect((await first()).key).toMatchObject({ lastFour: '4f2a' });
  const stored = await space.stack.sql<{ key_sealed: string }>(
    'select key_sealed from public.workspace_models where id = $1',
    [id],
  );
  expect(stored[0]?.key_sealed).toMatch(/^v1\./);

  for (const db of [owner, guest]) {
    for (const columns of ['key_sealed', 'key_opener_hash', '*']) {
      const read = await db
        .from('workspace_models')
        .select(columns as '*')
        .eq('workspace_id', space.id);
      expect(read.error?.code).toBe('42501');
    }
    const guessed = await db.rpc('take_sealed_key', { p_workspace_id: space.id, p_id: id, p_opener: 'a guess' });
    expect(guessed.data).toBeNull();
  }
  keysSeen = [];
  expect(await testModel(owner, space.id, id, SETTINGS, new AbortController().signal)).toMatchObject({ ok: true });
  expect(keysSeen).toEqual(['Bearer sk-test-4f2a']);
});

test('each failure of a connection has its own sentence, and what it used is counted as a run', async () => {
  const { id } = await first();
  const tried = async (answer: number | string) => {
    answers = answer;
    return (await testModel(owner, space.id, id, SETTINGS, new AbortController().signal)).note;
  };
  expect(await tried(401)).toContain('refused the key');
  expect(await tried(404)).toContain('does not know the model “test-model”');
  expect(await tried(503)).toContain('could not be reached or failed');
  expect(await tried('not JSON')).toContain('could not be used, also after one repair');
  expect(await tried('{"answer":"ready"}')).toMatch(/^Answered in/);
  expect((await first()).test).toMatchObject({ ok: true });
  const counted = await space.stack.sql<{ cost: string }>(
    `select u.cost_micros::text as cost from public.usage_ledger u join public.runs r on r.id = u.run_id where r.step = 'model-test' order by r.created_at desc limit 1`,
  );
  // 1,000 tokens in at $2 and 100 out at $10 a million.
  expect(counted).toEqual([{ cost: '3000' }]);

  const silent = newId();
  await storeModel(owner, space.id, { ...MODEL, id: silent, baseUrl: 'http://127.0.0.1:9/v1' }, SETTINGS);
  expect((await testModel(owner, space.id, silent, SETTINGS, new AbortController().signal)).note).toContain(
    'could not be reached',
  );
  await removeModel(owner, space.id, silent);
});

test('a stored key is not sent anywhere else: a new address asks for it again; another installation cannot open it', async () => {
  const model = await first();
  const moved = {
    ...MODEL,
    id: model.id,
    key: null,
    baseUrl: 'https://elsewhere.example/v1',
    rowVersion: model.rowVersion,
  };
  await expect(storeModel(owner, space.id, moved, SETTINGS)).rejects.toThrow('Enter the key again');
  await expect(storeModel(owner, space.id, { ...moved, baseUrl, rowVersion: 99 }, SETTINGS)).rejects.toMatchObject({
    code: 'stale',
  });
  const other = { ...SETTINGS, secretKey: 'the secret of some other installation' };
  expect((await testModel(owner, space.id, model.id, other, new AbortController().signal)).note).toContain(
    'sealed by another installation',
  );
  await expect(
    storeModel(owner, space.id, { ...MODEL, id: newId(), baseUrl }, { isLocal: true }),
  ).rejects.toMatchObject({ fields: { key: expect.stringContaining('UPBEAT_SECRET_KEY') as string } });
  await expect(
    storeModel(owner, space.id, { ...MODEL, id: newId(), baseUrl }, { ...SETTINGS, isLocal: false }),
  ).rejects.toMatchObject({ fields: { baseUrl: expect.stringContaining('private network') as string } });
});

test('models are asked in their order, a step’s own choice first, patterns last; only an owner changes it', async () => {
  const second = await add({ name: 'second-model' });
  const names = async (step: string) =>
    (await listWriters(guest, space.id, step, SETTINGS)).writers.map(({ name }) => name);
  expect(await names('draft-ideas')).toEqual(['test-model', 'second-model', 'patterns']);
  await chooseModel(owner, space.id, 'rewrite', second);
  expect(await names('rewrite')).toEqual(['second-model', 'test-model', 'patterns']);
  await raiseModel(owner, space.id, second);
  expect(await names('draft-ideas')).toEqual(['second-model', 'test-model', 'patterns']);
  for (const act of [
    () => raiseModel(guest, space.id, second),
    () => removeModel(guest, space.id, second),
    () => chooseModel(guest, space.id, 'rewrite', null),
    () => setSpendCap(guest, space.id, '0'),
    () => storeModel(guest, space.id, { ...MODEL, id: newId(), baseUrl }, SETTINGS),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'forbidden' });
  await removeModel(owner, space.id, second);
  expect(await names('rewrite')).toEqual(['test-model', 'patterns']);
  const gone = await space.stack.sql<{ sealed: string | null }>(
    'select key_sealed as sealed from public.workspace_models where id = $1',
    [second],
  );
  expect(gone).toEqual([{ sealed: null }]);
});

test('a cap counts only what has a price, and when it is spent the patterns write and say why', async () => {
  const free = await add({ name: 'unpriced', inputPrice: null, outputPrice: null });
  await expect(setSpendCap(owner, space.id, '5000000')).rejects.toMatchObject({
    fields: { cap: expect.stringContaining('unpriced') as string },
  });
  await removeModel(owner, space.id, free);
  await setSpendCap(owner, space.id, '1000000');
  await expect(add({ name: 'unpriced', inputPrice: null, outputPrice: null })).rejects.toMatchObject({
    fields: { inputPrice: expect.any(String) as string },
  });
  expect((await listWriters(guest, space.id, 'rewrite', SETTINGS)).note).toBeNull();

  await setSpendCap(owner, space.id, (await modelsToAsk(owner, space.id, '')).spent);
  const { writers, note } = await listWriters(guest, space.id, 'rewrite', SETTINGS);
  expect([writers.map(({ name }) => name), note]).toEqual([['patterns'], CAP_SPENT]);
  await setSpendCap(owner, space.id, null);
  expect((await listWriters(guest, space.id, 'rewrite', SETTINGS)).writers).toHaveLength(2);
});

test('autonomy does not outlive the model it was earned with', async () => {
  await space.stack.sql(
    `insert into public.delegation_policies (workspace_id, kind, level, reason) values ($1, 'copy', 1, 'Earned'), ($1, 'budget_shift', 1, 'Earned')`,
    [space.id],
  );
  const { id } = await first();
  await chooseModel(owner, space.id, 'rewrite', id);
  const levels = await space.stack.sql<{ kind: string; level: number }>(
    'select kind, level from public.delegation_policies where workspace_id = $1 order by kind',
    [space.id],
  );
  expect(levels).toEqual([
    { kind: 'budget_shift', level: 1 },
    { kind: 'copy', level: 2 },
  ]);
});

test('a workspace without models of its own asks the installation’s', async () => {
  await removeModel(owner, space.id, (await first()).id);
  const { writers } = await listWriters(guest, space.id, 'rewrite', { openaiKey: 'k' });
  expect(writers.map(({ name, provider }) => [provider, name])).toEqual([
    ['openai', 'gpt-5-mini'],
    ['built_in', 'patterns'],
  ]);
});
