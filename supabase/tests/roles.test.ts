import type { SupabaseClient } from '@supabase/supabase-js';
import { PERMISSIONS, ROLES, rolesWith } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import { STATUS_MACHINES } from '@upbeat/core/status';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { argumentsAt } from './support/arguments-at';
import { fingerprint, readProcedures, readTables } from './support/catalogue';
import type { Table } from './support/catalogue';
import { openTestStack } from './support/open-test-stack';
import { seedWorkspace, seededId } from './support/seed-workspace';
import type { SeededWorkspace } from './support/seed-workspace';

let stack: TestStack;
let tables: Table[];
let space: SeededWorkspace;
const as = {} as Record<Role, SupabaseClient>;
const userIds = {} as Record<Role, string>;

/** The permission a policy asks for, read back from its name; null = nobody. */
function permissionOf(t: Table, verb: 'INSERT' | 'UPDATE' | 'DELETE'): Permission | null {
  const policy = t.policies.find((p) => p.verb === verb);
  const suffix = policy?.name.slice(`${t.name}_${verb.toLowerCase()}_`.length) ?? '';
  return PERMISSIONS.find((permission) => permission.replace('.', '_') === suffix) ?? null;
}

beforeAll(async () => {
  stack = await openTestStack();
  for (const role of ROLES) {
    as[role] = await stack.asUser(`${role}@example.test`);
    const profile = await as[role].rpc('ensure_profile', { p_display_name: role });
    userIds[role] = String((profile.data as { user_id: string }).user_id);
  }
  space = await seedWorkspace(stack, 1, userIds.owner);
  for (const role of ROLES.filter((one) => one !== 'owner')) {
    await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
      space.id,
      userIds[role],
      role,
    ]);
  }
  tables = (await readTables(stack)).filter((t) => t.columns.includes('workspace_id'));
});
afterAll(() => stack.stop());

test('permissions and status machines are the same in the database and in the code', async () => {
  const rows = await stack.sql<{ role: Role; permission: Permission }>(
    'select role, permission from private.role_permissions',
  );
  expect(rows.map((r) => `${r.permission}:${r.role}`).sort()).toEqual(
    PERMISSIONS.flatMap((p) => rolesWith(p).map((role) => `${p}:${role}`)).sort(),
  );
  const moves = await stack.sql<{ noun: string; from_status: string; to_status: string }>(
    'select * from private.status_transitions',
  );
  const ours = Object.entries(STATUS_MACHINES).flatMap(([noun, machine]) =>
    Object.entries(machine).flatMap(([from, next]) => (next as readonly string[]).map((to) => `${noun}:${from}>${to}`)),
  );
  expect(moves.map((m) => `${m.noun}:${m.from_status}>${m.to_status}`).sort()).toEqual(ours.sort());
});

test('each role inserts and updates exactly where its permission says, in every table', async () => {
  const faults: string[] = [];
  for (const t of tables) {
    const row =
      (
        await stack.sql<Record<string, unknown>>(`select * from public.${t.name} where workspace_id = $1 limit 1`, [
          space.id,
        ])
      )[0] ?? {};
    const fresh = Object.fromEntries(
      Object.entries({ ...row, ...(row['id'] ? { id: seededId(1, 901) } : {}) }).filter(([column]) =>
        t.insertable.includes(column),
      ),
    );
    for (const role of ROLES) {
      const mayInsert =
        rolesWith(permissionOf(t, 'INSERT') ?? 'workspace.read').includes(role) && permissionOf(t, 'INSERT') !== null;
      const inserted = await as[role].from(t.name).insert(fresh);
      // Row-level security speaks before any constraint does, so any other answer means the role got through.
      const budgetGuard = inserted.error?.code === 'PT403';
      if ((inserted.error?.code !== '42501' && !budgetGuard) !== mayInsert)
        faults.push(`${t.name} insert as ${role}: ${inserted.error?.code ?? 'stored'}`);
      if (row['id']) await stack.sql(`delete from public.${t.name} where id = $1`, [seededId(1, 901)]).catch(() => []);

      const column = t.updatable[0];
      const mayUpdate =
        column !== undefined &&
        permissionOf(t, 'UPDATE') !== null &&
        rolesWith(permissionOf(t, 'UPDATE') ?? 'workspace.read').includes(role);
      const updated = await as[role]
        .from(t.name)
        .update({ [column ?? 'workspace_id']: row[column ?? 'workspace_id'] })
        .eq('workspace_id', space.id)
        .select('workspace_id');
      if ((updated.data?.length ?? 0) > 0 !== mayUpdate)
        faults.push(`${t.name} update as ${role}: ${updated.data?.length ?? updated.error?.code}`);
    }
  }
  expect(faults).toEqual([]);
});

test('a viewer changes nothing: not a row by any verb, not by any function', async () => {
  const all = await readTables(stack);
  await as.viewer.rpc('mark_visit', { p_workspace_id: space.id });
  const before = await fingerprint(stack, all, space.id);
  for (const t of tables) {
    await as.viewer.from(t.name).delete().eq('workspace_id', space.id);
    // A column that nobody signed in is granted is refused before any row is looked at: one of them stands for all.
    const [ungranted] = t.insertable.filter((column) => !t.updatable.includes(column));
    for (const column of [...t.updatable, ...(ungranted === undefined ? [] : [ungranted])])
      await as.viewer
        .from(t.name)
        .update({ [column]: null })
        .eq('workspace_id', space.id);
  }
  // What every member may do for himself; the rest of what a viewer may call only reads.
  const own = new Set(['mark_visit', 'set_my_preferences']);
  const callable = (await readProcedures(stack)).filter(
    (p) => p.callable.authenticated && p.args.includes('p_workspace_id') && !own.has(p.name),
  );
  expect(callable.length).toBeGreaterThan(30);
  for (const p of callable) await as.viewer.rpc(p.name, argumentsAt(p, space, userIds.viewer));
  expect(await fingerprint(stack, all, space.id)).toBe(before);
});

test('a forecast of the engine stays sealed until one has locked one of one’s own', async () => {
  const sealed = await as.marketer.from('forecasts').select('author_kind').eq('workspace_id', space.id);
  expect(sealed.data).toEqual([]);
  const locked = await as.marketer.rpc('lock_forecast', {
    p_workspace_id: space.id,
    p_key: 'forecast-key',
    p_idea_id: space.ids['ideas'],
    p_metric: 'ctr',
    p_window_days: 14,
    p_distribution: { p50: 0.02 },
    p_sureness: 'fairly',
  });
  expect(locked.error).toBeNull();
  const open = await as.marketer.from('forecasts').select('author_kind').eq('workspace_id', space.id);
  expect(open.data?.map((f) => f.author_kind).sort()).toEqual(['engine', 'person']);
  const again = await as.marketer.rpc('lock_forecast', {
    p_workspace_id: space.id,
    p_key: 'forecast-key2',
    p_idea_id: space.ids['ideas'],
    p_metric: 'ctr',
    p_window_days: 14,
    p_distribution: { p50: 0.9 },
    p_sureness: 'very',
  });
  expect(again.error?.code).toBe('PT409');
  const service = await stack
    .service()
    .from('forecasts')
    .update({ distribution: {} })
    .eq('workspace_id', space.id)
    .select('id');
  expect(service.error?.code).toBe('PT409');
});

test('nobody passes as somebody else: author and editor are stamped by the database', async () => {
  const brand = space.ids['brands'];
  const fact = await as.strategist
    .from('product_facts')
    .insert({ workspace_id: space.id, brand_id: brand, text: 'Forged', created_by: userIds.owner })
    .select('created_by')
    .single();
  expect(fact.data?.created_by).toBe(userIds.strategist);
  const edited = await as.marketer
    .from('variants')
    .update({ edited_by: userIds.owner })
    .eq('workspace_id', space.id)
    .select('id');
  expect(edited.error?.code).toBe('42501');
});

test('a viewer cannot void signatures by naming other limits', async () => {
  await stack.sql(
    `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by) values ($1, $2, $3, $4, 'approved', '{"limits":"1"}', $5)`,
    [space.id, space.ids['variants'], space.ids['content_versions'], space.ids['campaigns'], userIds.owner],
  );
  expect(
    (await as.viewer.rpc('void_stale_approvals', { p_workspace_id: space.id, p_limits_version: 'other' })).data,
  ).toBe(0);
  expect(
    (await as.marketer.rpc('void_stale_approvals', { p_workspace_id: space.id, p_limits_version: 'other' })).data,
  ).toBe(1);
});

test('the author does not sign by letting somebody else submit, where the policy says that authors may not', async () => {
  const at = { p_workspace_id: space.id, p_variant_id: space.ids['variants'] };
  await stack.sql(`update public.approval_policies set author_may_sign = false where workspace_id = $1`, [space.id]);
  const wrote = await as.marketer
    .from('variants')
    .update({ fields: { headline: ['Written by the marketer'] } })
    .eq('workspace_id', space.id)
    .select('row_version')
    .single();
  const submitted = await as.strategist.rpc('submit_copy', {
    ...at,
    p_key: 'submit-by-b',
    p_row_version: wrote.data?.row_version,
    p_provenance: [{ kind: 'brief' }],
  });
  expect(submitted.error).toBeNull();
  const version = (submitted.data as { versionId: string }).versionId;
  const sign = { ...at, p_version_id: version, p_verdict: 'approved', p_reason: '', p_limits_version: '1' };
  expect((await as.marketer.rpc('sign_variant', { ...sign, p_key: 'sign-by-a-00' })).error?.code).toBe('PT403');
  expect((await as.strategist.rpc('sign_variant', { ...sign, p_key: 'sign-by-b-00' })).error?.code).toBe('PT403');
  expect((await as.owner.rpc('sign_variant', { ...sign, p_key: 'sign-by-c-00' })).data).toMatchObject({
    status: 'approved',
  });
});

test('another market voids what was signed, and nothing runs without a live signature', async () => {
  const at = { p_workspace_id: space.id, p_variant_id: space.ids['variants'] };
  await as.marketer.from('campaigns').update({ market: 'France' }).eq('workspace_id', space.id).select('id');
  const live = await stack.sql(
    `select id from public.approvals where workspace_id = $1 and variant_id = $2 and verdict = 'approved' and voided_at is null`,
    [space.id, space.ids['variants']],
  );
  expect(live).toEqual([]);
  const placed = await as.marketer.rpc('create_placement', {
    ...at,
    p_key: 'place-unsigned',
    p_name: 'Unsigned',
    p_ad_account_id: null,
    p_market: '',
    p_starts_on: '2026-01-01',
    p_limits_version: '1',
  });
  expect(placed.error?.code).toBe('PT409');
  const started = await as.marketer
    .from('placements')
    .update({ status: 'live' })
    .eq('workspace_id', space.id)
    .select('id');
  expect(started.error?.code).toBe('PT409');
});

test('a measured rate is worked out by the database, and history columns are nobody’s to write', async () => {
  const added = await as.analyst.rpc('add_references', {
    p_workspace_id: space.id,
    p_key: 'references-1',
    p_rows: [
      {
        headline: 'Boasting',
        channel: 'email',
        impressions: 1000,
        clicks: 10,
        ctr_low: 0.9,
        ctr_high: 0.99,
        shrunk_low: 0.95,
      },
    ],
  });
  expect(added.error).toBeNull();
  const row = await as.analyst
    .from('workspace_references')
    .select('ctr_low, ctr_high, shrunk_low')
    .eq('headline', 'Boasting')
    .single();
  expect(row.data?.ctr_low).toBeCloseTo(0.005442, 5);
  expect(row.data?.ctr_high).toBeCloseTo(0.01831, 5);
  expect(row.data?.shrunk_low).toBeLessThan(0.01);
  const forged = await as.analyst
    .from('workspace_references')
    .update({ shrunk_low: 0.99 })
    .eq('headline', 'Boasting')
    .select('id');
  expect(forged.error?.code).toBe('42501');
  const renamed = await as.owner
    .from('campaigns')
    .update({ created_by: userIds.viewer })
    .eq('workspace_id', space.id)
    .select('id');
  expect(renamed.error?.code).toBe('42501');
});

test('only who sets budgets may put money on a campaign', async () => {
  const asMarketer = await as.marketer
    .from('campaigns')
    .update({ budget_micros: 5_000_000 })
    .eq('workspace_id', space.id)
    .select('id');
  expect(asMarketer.error?.code).toBe('PT403');
  const asStrategist = await as.strategist
    .from('campaigns')
    .update({ budget_micros: 5_000_000 })
    .eq('workspace_id', space.id)
    .select('id');
  expect(asStrategist.data?.length).toBe(1);
  const emptied = await as.marketer
    .from('campaigns')
    .update({ budget_micros: null })
    .eq('workspace_id', space.id)
    .select('id');
  expect(emptied.error?.code).toBe('PT403');
});

test('nobody promotes himself, the last owner stays, a removed member is out on the next request', async () => {
  const member = async (role: Role): Promise<string> => {
    const rows = await stack.sql<{ id: string }>(
      'select id from public.members where workspace_id = $1 and user_id = $2',
      [space.id, userIds[role]],
    );
    return rows[0]?.id ?? '';
  };
  const promote = await as.marketer.rpc('set_member_role', {
    p_workspace_id: space.id,
    p_member_id: await member('marketer'),
    p_role: 'owner',
  });
  expect(promote.error?.code).toBe('PT403');
  const direct = await as.marketer
    .from('members')
    .update({ role: 'owner' })
    .eq('user_id', userIds.marketer)
    .select('id');
  expect(direct.error?.code ?? direct.data?.length).not.toBe(1);
  const leave = await as.owner.rpc('remove_member', { p_workspace_id: space.id, p_member_id: await member('owner') });
  expect(leave.error?.code).toBe('PT409');
  const demote = await as.owner.rpc('set_member_role', {
    p_workspace_id: space.id,
    p_member_id: await member('owner'),
    p_role: 'viewer',
  });
  expect(demote.error?.code).toBe('PT409');
  expect((await as.analyst.from('campaigns').select('id')).data?.length).toBe(1);
  await as.owner.rpc('remove_member', { p_workspace_id: space.id, p_member_id: await member('analyst') });
  expect((await as.analyst.from('campaigns').select('id')).data).toEqual([]);
});

test('revoking sessions shuts out every token issued before', async () => {
  expect((await as.strategist.from('campaigns').select('id')).data?.length).toBe(1);
  await as.strategist.rpc('revoke_my_sessions');
  expect((await as.strategist.from('campaigns').select('id')).data).toEqual([]);
});

test('history cannot be rewritten by anybody, nor by the service', async () => {
  for (const table of [
    'events',
    'content_versions',
    'brief_versions',
    'usage_ledger',
    'metric_windows',
    'brand_history',
  ]) {
    const update = await stack
      .service()
      .from(table)
      .update({ workspace_id: space.id })
      .eq('workspace_id', space.id)
      .select('workspace_id');
    expect(`${table} ${update.error?.code}`).toBe(`${table} PT409`);
    const erase = await stack.service().from(table).delete().eq('workspace_id', space.id).select('workspace_id');
    expect(`${table} ${erase.error?.code}`).toBe(`${table} PT409`);
  }
});

test('erasing a workspace takes everything of it and nothing else', async () => {
  const other = await seedWorkspace(stack, 2, userIds.viewer);
  const all = await readTables(stack);
  const before = await fingerprint(stack, all, other.id);
  const wrong = await as.owner.rpc('erase_workspace', { p_workspace_id: space.id, p_name: 'something else' });
  expect(wrong.error?.code).toBe('PT400');
  const erased = await as.owner.rpc('erase_workspace', { p_workspace_id: space.id, p_name: 'Space 1' });
  expect(erased.error).toBeNull();
  for (const t of tables) {
    const left = await stack.sql<{ n: number }>(
      `select count(*)::int as n from public.${t.name} where workspace_id = $1`,
      [space.id],
    );
    expect(`${t.name} ${left[0]?.n}`).toBe(`${t.name} 0`);
  }
  expect(await fingerprint(stack, all, other.id)).toBe(before);
});
