import type { SupabaseClient } from '@supabase/supabase-js';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { argumentsAt } from './support/arguments-at';
import { fingerprint, readProcedures, readTables } from './support/catalogue';
import type { Procedure, Table } from './support/catalogue';
import { openTestStack } from './support/open-test-stack';
import { seedWorkspace, seededId } from './support/seed-workspace';
import type { SeededWorkspace } from './support/seed-workspace';

/** Tables without a workspace_id; a new one must be added here with its rule, or the harness fails. */
const NOT_TENANT: Record<string, 'everyone reads' | 'nobody' | 'self and fellows' | 'members'> = {
  library_references: 'everyone reads',
  session_revocations: 'nobody',
  taste_pairs: 'nobody',
  profiles: 'self and fellows',
  workspaces: 'members',
};
/** What anon may call: one function, for a hashed token. A second one is a decision. */
const FOR_ANON = ['review'];
/** Functions that name no workspace. `service` = the worker only; `outside` = strangers with a token only. */
const WITHOUT_WORKSPACE: Record<string, 'own' | 'service' | 'outside'> = {
  review: 'outside',
  ensure_profile: 'own',
  create_workspace: 'own',
  accept_invitation: 'own',
  revoke_my_sessions: 'own',
  enter_workspace: 'own',
  my_workspaces: 'own',
  claim_jobs: 'service',
  rescue_jobs: 'service',
  sweep_leftovers: 'service',
  recheck_all_approvals: 'service',
  enqueue_due_readings: 'service',
  load_taste_pairs: 'service',
};

let stack: TestStack;
let tables: Table[];
let procedures: Procedure[];
let a: SeededWorkspace;
let b: SeededWorkspace;
let alice: SupabaseClient;
let anon: SupabaseClient;
let bobId: string;

const tenant = (): Table[] => tables.filter((t) => t.columns.includes('workspace_id'));

beforeAll(async () => {
  stack = await openTestStack();
  alice = await stack.asUser('alice@example.test');
  const bob = await stack.asUser('bob@example.test');
  anon = stack.anon();
  const people = await Promise.all([alice, bob].map((who) => who.rpc('ensure_profile', { p_display_name: null })));
  const ids = people.map((reply) => String((reply.data as { user_id: string }).user_id));
  bobId = ids[1] ?? '';
  a = await seedWorkspace(stack, 1, ids[0] ?? '');
  b = await seedWorkspace(stack, 2, bobId);
  tables = await readTables(stack);
  procedures = await readProcedures(stack);
});
afterAll(() => stack.stop());

test('every table is under row-level security with one named policy a verb, for signed-in users only', () => {
  const faults = tables.flatMap((t) => {
    const verbs = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
    return [
      ...(t.rls ? [] : [`${t.name}: no row-level security`]),
      ...verbs.flatMap((verb) => {
        const found = t.policies.filter((p) => p.verb === verb);
        return found.length === 1 &&
          found[0]?.name.startsWith(`${t.name}_${verb.toLowerCase()}_`) &&
          found[0].roles.join() === 'authenticated'
          ? []
          : [`${t.name}: ${verb} has ${found.map((p) => p.name).join(', ') || 'no policy'}`];
      }),
    ];
  });
  expect(faults).toEqual([]);
});

test('every policy asks its helper once per statement, and an index stands behind it', () => {
  const faults = tenant().flatMap((t) => [
    ...(t.leading.includes('workspace_id') ? [] : [`${t.name}: no index leads with workspace_id`]),
    ...t.policies
      .filter(
        (p) =>
          `${p.using ?? ''}${p.check ?? ''}` !== 'false' &&
          !/\( ?SELECT private\./.test(`${p.using ?? ''}${p.check ?? ''}`),
      )
      .map((p) => `${p.name}: helper is not wrapped in a sub-select`),
  ]);
  expect(faults).toEqual([]);
});

test('every table is classified: it belongs to a workspace and is seeded here, or its rule is named', async () => {
  const unknown = tables
    .filter((t) => !t.columns.includes('workspace_id') && !(t.name in NOT_TENANT))
    .map((t) => t.name);
  expect(unknown).toEqual([]);
  const empty: string[] = [];
  for (const t of tenant()) {
    const rows = await stack.sql<{ n: number }>(
      `select count(*)::int as n from public.${t.name} where workspace_id = $1`,
      [b.id],
    );
    if (!rows[0]?.n) empty.push(t.name);
  }
  expect(empty).toEqual([]);
});

test('definer functions pin their search path, views run as their caller, partitions are not reachable', async () => {
  expect(procedures.filter((p) => !p.pinned).map((p) => p.name)).toEqual([]);
  const loose = await stack.sql(
    `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'private' and p.prosecdef and coalesce(array_to_string(p.proconfig, ','), '') not like '%search_path=%'`,
  );
  expect(loose).toEqual([]);
  const views = await stack.sql(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'v' and not coalesce(array_to_string(c.reloptions, ','), '') like '%security_invoker=true%'`,
  );
  expect(views).toEqual([]);
  const partitions = await stack.sql(
    `select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname = 'public' or not c.relrowsecurity or has_schema_privilege('authenticated', n.oid, 'usage'))`,
  );
  expect(partitions).toEqual([]);
});

test('a member of A reads nothing of B, in any table, directly or through an embed', async () => {
  const leaks: string[] = [];
  for (const t of tenant()) {
    const direct = await alice.from(t.name).select('*').eq('workspace_id', b.id);
    if ((direct.data?.length ?? 0) > 0) leaks.push(`${t.name}: ${direct.data?.length} rows`);
    const all = await alice.from(t.name).select('*');
    const foreign = (all.data ?? []).filter((row: { workspace_id?: string }) => row.workspace_id === b.id);
    if (foreign.length > 0) leaks.push(`${t.name}: ${foreign.length} rows without a filter`);
  }
  const embedded = await alice.from('workspaces').select('id, campaigns(*), members(*)');
  if (JSON.stringify(embedded.data).includes(b.id)) leaks.push('workspaces embed');
  for (const view of ['lineage_edges', 'lineage_nodes']) {
    const rows = await alice.from(view).select('*').eq('workspace_id', b.id);
    if ((rows.data?.length ?? 0) > 0) leaks.push(view);
  }
  const profiles = await alice.from('profiles').select('user_id').eq('user_id', bobId);
  if ((profiles.data?.length ?? 0) > 0) leaks.push('profiles');
  expect(leaks).toEqual([]);
});

test('a member of A sees A: the emptiness above is not an accident', async () => {
  // Results of commands are nobody's; a forecast of somebody else is sealed (roles.test.ts).
  const hidden = new Set(['command_results', 'forecasts']);
  const blind: string[] = [];
  for (const t of tenant().filter((table) => !hidden.has(table.name))) {
    // The hashes of an invitation and of a review link, the engine's forecast of a suggestion and a model's sealed key are read by nobody.
    const columns = ['invitations', 'suggestions', 'review_links', 'workspace_models'].includes(t.name)
      ? 'workspace_id'
      : '*';
    const rows = await alice.from(t.name).select(columns).eq('workspace_id', a.id);
    if ((rows.data?.length ?? 0) === 0) blind.push(`${t.name}: ${rows.error?.message ?? 'empty'}`);
  }
  expect(blind).toEqual([]);
});

test('a member of A can neither insert into, change, delete nor take over a row of B', async () => {
  const before = await fingerprint(stack, tables, b.id);
  for (const t of tenant()) {
    const row =
      (
        await stack.sql<Record<string, unknown>>(`select * from public.${t.name} where workspace_id = $1 limit 1`, [
          b.id,
        ])
      )[0] ?? {};
    const fresh = Object.fromEntries(
      Object.entries({ ...row, ...(row['id'] ? { id: seededId(2, 900) } : {}) }).filter(([column]) =>
        t.insertable.includes(column),
      ),
    );
    await alice.from(t.name).insert(fresh);
    for (const column of t.updatable.filter((c) => c in row)) {
      await alice
        .from(t.name)
        .update({ [column]: row[column] })
        .eq('workspace_id', b.id);
    }
    await alice.from(t.name).delete().eq('workspace_id', b.id);
    await alice.from(t.name).update({ workspace_id: b.id }).eq('workspace_id', a.id);
  }
  await alice.from('workspaces').update({ name: 'Mine now' }).eq('id', b.id);
  await alice.from('workspaces').delete().eq('id', b.id);
  expect(await fingerprint(stack, tables, b.id)).toBe(before);
});

/** Empty at every depth: no row, no figure but nought. The text the caller sent may come back. */
function isNothing(data: unknown): boolean {
  if (data === null || data === undefined || data === 0 || data === '0' || data === 'key-for-b-1') return true;
  return typeof data === 'object' && Object.values(data).every(isNothing);
}

test('every function that names a workspace gives a stranger nothing and changes nothing', async () => {
  const before = await fingerprint(stack, tables, b.id);
  const faults: string[] = [];
  const named = procedures.filter((one) => one.args.includes('p_workspace_id'));
  expect(named.length).toBeGreaterThan(40);
  for (const p of named) {
    const reply = await alice.rpc(p.name, argumentsAt(p, b, bobId));
    if (!reply.error && !isNothing(reply.data)) faults.push(`${p.name}: ${JSON.stringify(reply.data).slice(0, 120)}`);
    if (reply.error && !['PT403', 'PT404', '42501'].includes(reply.error.code))
      faults.push(`${p.name}: ${reply.error.code} ${reply.error.message}`);
  }
  expect(faults).toEqual([]);
  expect(await fingerprint(stack, tables, b.id)).toBe(before);
});

test('every function is classified, and the worker keeps its own', async () => {
  const unknown = procedures
    .filter((p) => !p.args.includes('p_workspace_id') && !(p.name in WITHOUT_WORKSPACE))
    .map((p) => p.name);
  expect(unknown).toEqual([]);
  const open = procedures
    .filter((p) => WITHOUT_WORKSPACE[p.name] !== 'own' && p.name in WITHOUT_WORKSPACE && p.callable.authenticated)
    .map((p) => p.name);
  expect(open).toEqual([]);
  const foreign = await alice.rpc('enter_workspace', { p_slug: b.slug });
  expect(foreign.data).toBeNull();
});

test('anon reads no table and calls one listed function, which says nothing without a token', async () => {
  const leaks: string[] = [];
  for (const t of tables) {
    const rows = await anon.from(t.name).select('*').limit(1);
    if (!rows.error || (rows.data?.length ?? 0) > 0) leaks.push(t.name);
  }
  expect(procedures.filter((p) => p.callable.anon).map((p) => p.name)).toEqual(FOR_ANON);
  for (const p_token of ['', 'guess', `review-hash-2`, null]) {
    const reply = await anon.rpc('review', { p_token, p_act: 'open', p_input: {} });
    if (reply.error?.code !== 'PT404') leaks.push(`review ${p_token}: ${reply.error?.code ?? 'answered'}`);
  }
  const rpc = await anon.rpc('enter_workspace', { p_slug: a.slug });
  if (!rpc.error) leaks.push('enter_workspace');
  expect(leaks).toEqual([]);
});

test('nothing of schema private or partitions can be called or read through the API', async () => {
  const helper = await alice.schema('private' as 'public').rpc('act_as' as never, {} as never);
  expect(helper.error).not.toBeNull();
  const grants = await stack.sql<{ name: string }>(
    `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'private'
     and has_function_privilege('authenticated', p.oid, 'execute') order by 1`,
  );
  expect(grants.map((g) => g.name)).toEqual([
    'day_in',
    'decisions_open_to_me',
    'entity_identity',
    'erasing',
    'experiment_action',
    'experiment_counts',
    'experiment_entities',
    'experiment_left_out',
    'experiment_progress',
    'fellow_members',
    'ideas_forecast_by_me',
    'measure_experiment',
    'now',
    'outside_void_of',
    'replaced_rows',
    'session_holds',
    'side_reports',
    'standing_evidence',
    'suggestions_open_to_me',
    'told_events',
    'uuid_v7',
    'workspaces_with',
  ]);
});

test('a function that reads tables keeps its plan: one in SQL that has settings is planned anew by every statement', async () => {
  const planned = await stack.sql<{ name: string }>(
    `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
     where n.nspname in ('public', 'private') and l.lanname = 'sql' and p.proconfig is not null
     and p.prosrc ~* '\\m(from|join)\\s+(public|private|auth)\\M' and p.prosrc !~* '\\m(insert into|update|delete from)\\M'`,
  );
  expect(planned).toEqual([]);
});
