import { fileURLToPath } from 'node:url';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestStack, type TestStack } from '../testing/create-test-stack';
import { startPostgres, type StartedPostgres, whyNoPostgres } from '../testing/start-postgres';
import { createQueue, isoTimestamp } from './compat';

const migrationsFolder = fileURLToPath(new URL('../testing/fixtures/migrations', import.meta.url));

test('timestamps are written as PostgREST writes them', () => {
  expect(isoTimestamp('2026-01-31 09:30:00.123456+00')).toBe('2026-01-31T09:30:00.123456+00:00');
  expect(isoTimestamp('2026-01-31 09:30:00+05:30')).toBe('2026-01-31T09:30:00+05:30');
  expect(isoTimestamp('2026-01-31 09:30:00')).toBe('2026-01-31T09:30:00');
  expect(isoTimestamp('infinity')).toBe('infinity');
});

test('the queue keeps the order, and one that fails does not stop the next', async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const slow = queue(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    seen.push('slow');
  });
  const failing = queue(() => Promise.reject(new Error('no')));
  const last = queue(() => Promise.resolve(seen.push('last')));
  await expect(failing).rejects.toThrow('no');
  await Promise.all([slow, last]);
  expect(seen).toEqual(['slow', 'last']);
});

const homes = [
  { driver: 'pglite' as const, skip: false },
  { driver: 'postgres' as const, skip: whyNoPostgres() !== null },
];

describe.each(homes)('over $driver', ({ driver, skip }) => {
  let server: StartedPostgres | null = null;
  let stack: TestStack;
  let ann: SupabaseClient;
  let annId: string;

  beforeAll(async () => {
    if (skip) return;
    if (driver === 'postgres') server = await startPostgres();
    stack = await createTestStack({ driver, databaseUrl: server?.url ?? undefined, migrationsFolder });
    ann = await stack.asUser('ann@upbeat.test');
    annId = (await ann.auth.getUser()).data.user?.id ?? '';
    await stack.sql(
      `insert into authors (id, name) values ('00000000-0000-7000-8000-000000000001', 'Writer'), ('00000000-0000-7000-8000-000000000002', 'Editor')`,
    );
    await stack.sql(
      `insert into notes (owner, title, slug, written_by, edited_by) values
       ($1, 'Running shoes', 'a', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'),
       ($1, 'A quiet walk', 'b', null, null), (gen_random_uuid(), 'Somebody else', 'c', null, null)`,
      [annId],
    );
  }, 60_000);
  afterAll(async () => {
    if (skip) return;
    await stack.stop();
    if (server?.url) await server.stop();
  });

  test.skipIf(skip)('values arrive as from a hosted project', async () => {
    const { data } = await ann
      .from('notes')
      .select('made_at, made_on, micros, micros_text:micros::text, small_number, ratio, raw, tags')
      .eq('slug', 'a')
      .single();
    expect(data).toEqual({
      made_at: '2026-01-31T09:30:00.123456+00:00',
      made_on: '2026-01-31',
      micros: 9007199254740992,
      micros_text: '9007199254740993',
      small_number: 42,
      ratio: 1.5,
      raw: '\\x00ff',
      tags: [],
    });
  });

  test.skipIf(skip)('revokes and column grants of the migrations stand', async () => {
    const hidden = await ann.from('notes').select('private_word');
    expect(hidden.error?.code).toBe('42501');
    const anon = await stack.anon().from('notes').select('id');
    expect(anon.error?.code).toBe('42501');
    expect(anon.status).toBe(401);
  });

  test.skipIf(skip)('errors keep their SQLSTATE, and the status is PostgREST’s', async () => {
    const raised = await ann.rpc('fail_with', { p_code: 'PT409' });
    expect(raised).toMatchObject({
      status: 409,
      error: { code: 'PT409', message: 'already done', details: 'the detail', hint: 'the hint' },
    });
    const plain = await ann.rpc('fail_with', { p_code: 'plain' });
    expect(plain).toMatchObject({ status: 400, error: { code: 'P0001', message: 'plain words' } });
    const check = await ann.from('notes').insert({ owner: annId, title: 'x'.repeat(41) });
    expect(check).toMatchObject({ status: 400, error: { code: '23514' } });
    const twice = await ann.from('notes').insert({ owner: annId, title: 'x', slug: 'a' });
    expect(twice).toMatchObject({ status: 409, error: { code: '23505' } });
    const foreign = await ann.from('notes').insert({ owner: '00000000-0000-7000-8000-000000000009', title: 'x' });
    expect(foreign).toMatchObject({ status: 403, error: { code: '42501' } });
    const garbage = await ann.from('notes').select('id').eq('id', 'not-a-uuid');
    expect(garbage).toMatchObject({ status: 400, error: { code: '22P02' } });
  });

  test.skipIf(skip)('requests side by side never share a role, a user or a transaction', async () => {
    const bob = await stack.asUser('bob@upbeat.test');
    const bobId = (await bob.auth.getUser()).data.user?.id;
    const tokenOf = async (client: SupabaseClient): Promise<string | undefined> =>
      (await client.auth.getSession()).data.session?.access_token;
    const callers = [
      { key: stack.publishableKey, token: await tokenOf(ann), want: `authenticated:${annId}:` },
      { key: stack.publishableKey, token: await tokenOf(bob), want: `authenticated:${bobId}:` },
      { key: stack.secretKey, token: undefined, want: 'service_role::' },
      { key: stack.publishableKey, token: undefined, want: 'anon::' },
    ];
    const call = (caller: (typeof callers)[number], name: string, body: object): Promise<Response> => {
      const headers: Record<string, string> = { apikey: caller.key, 'content-type': 'application/json' };
      if (caller.token) headers.authorization = `Bearer ${caller.token}`;
      return stack.handle(
        new Request(`http://stack/rest/v1/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify(body) }),
      );
    };
    const answers = await Promise.all(
      callers.flatMap((caller) =>
        Array.from({ length: 6 }, async () => {
          const [answer] = await Promise.all([
            call(caller, 'who_am_i', { p_rounds: 2_000 }),
            call(caller, 'fail_with', { p_code: 'PT409' }),
          ]);
          const text: unknown = await answer.json();
          return String(text).startsWith(caller.want) || JSON.stringify(text);
        }),
      ),
    );
    expect(answers.filter((answer) => answer !== true)).toEqual([]);
  });

  test.skipIf(skip)('row-level security binds a member and not the secret key', async () => {
    expect((await ann.from('notes').select('id')).data).toHaveLength(2);
    expect((await stack.service().from('notes').select('id')).data).toHaveLength(3);
    const keyless = await fetch(`${stack.url}/rest/v1/notes`);
    expect(keyless.status).toBe(401);
  });

  test.skipIf(skip)('embeds by foreign-key name, text search, counts and ranges work', async () => {
    const embed = await ann
      .from('notes')
      .select('title, writer:authors!notes_written_by_fkey(name), editor:authors!notes_edited_by_fkey(name)')
      .eq('slug', 'a')
      .single();
    expect(embed.data).toEqual({ title: 'Running shoes', writer: { name: 'Writer' }, editor: { name: 'Editor' } });
    const found = await ann
      .from('notes')
      .select('slug')
      .textSearch('search', 'run', { config: 'english', type: 'websearch' });
    expect(found.data).toEqual([{ slug: 'a' }]);
    const exact = await ann.from('notes').select('id', { count: 'exact' }).order('slug').range(0, 0);
    expect(exact).toMatchObject({ count: 2, status: 206 });
    expect(exact.data).toHaveLength(1);
    const head = await ann.from('notes').select('id', { count: 'exact', head: true });
    expect(head.count).toBe(2);
    const planned = await ann.from('notes').select('id', { count: 'planned' });
    expect(planned.error).toBeNull();
    expect(typeof planned.count).toBe('number');
  });

  test.skipIf(skip)('upsert inserts, updates and ignores', async () => {
    const row = {
      id: '00000000-0000-7000-8000-0000000000aa',
      owner: annId,
      title: 'first',
      tags: ['x', 'y z'],
      data: { a: [1] },
    };
    const first = await stack.service().from('notes').upsert(row).select('title, tags, data').single();
    expect(first.data).toEqual({ title: 'first', tags: ['x', 'y z'], data: { a: [1] } });
    const second = await stack
      .service()
      .from('notes')
      .upsert({ ...row, title: 'second' })
      .select('title')
      .single();
    expect(second.data).toEqual({ title: 'second' });
    await stack
      .service()
      .from('notes')
      .upsert({ ...row, title: 'third' }, { ignoreDuplicates: true });
    expect(await stack.sql('select title from notes where id = $1', [row.id])).toEqual([{ title: 'second' }]);
    await stack.sql('delete from notes where id = $1', [row.id]);
  });

  test.skipIf(skip)('a miss on single() is PGRST116, as hosted says it', async () => {
    const missing = await ann.from('notes').select('id').eq('slug', 'nowhere').single();
    expect(missing).toMatchObject({ status: 406, error: { code: 'PGRST116' } });
    const none = await ann.from('notes').update({ title: 'x' }).eq('slug', 'c').select('id').single();
    expect(none.error?.code).toBe('PGRST116');
  });

  test.skipIf(skip)('an access token says when it was issued and for which session', async () => {
    const token = (await ann.auth.getSession()).data.session?.access_token ?? '';
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ sub: annId, role: 'authenticated', aud: 'authenticated', email: 'ann@upbeat.test' });
    expect(claims).toHaveProperty('iat');
    expect(claims).toHaveProperty('exp');
    expect(claims).toHaveProperty('session_id');
    const seen = await ann.rpc('who_am_i', { p_rounds: 1 });
    expect(String(seen.data).split(':')[2]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
