import { createHash, randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { newId } from '@upbeat/core/ids';
import { ROLES } from '@upbeat/core/roles';
import type { Role } from '@upbeat/core/roles';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestStack } from './support/open-test-stack';
import { seedWorkspace } from './support/seed-workspace';
import type { SeededWorkspace } from './support/seed-workspace';

interface Item {
  variantId: string;
  status: string;
  version: { id: string; number: number; fields: Record<string, string[]> } | null;
  changed: boolean | null;
  verdict: { verdict: string; void: string | null } | null;
  comments: { name: string; text: string; isResolved: boolean }[];
}

let stack: TestStack;
let space: SeededWorkspace;
let anon: SupabaseClient;
let variantId: string;
const as = {} as Record<Role, SupabaseClient>;
const userIds = {} as Record<Role, string>;

beforeAll(async () => {
  stack = await openTestStack();
  anon = stack.anon();
  for (const role of ROLES) {
    as[role] = await stack.asUser(`${role}@example.test`);
    const profile = await as[role].rpc('ensure_profile', { p_display_name: `Person ${role}` });
    userIds[role] = String((profile.data as { user_id: string }).user_id);
  }
  space = await seedWorkspace(stack, 1, userIds.owner);
  for (const role of ROLES.filter((one) => one !== 'owner'))
    await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
      space.id,
      userIds[role],
      role,
    ]);
});
afterAll(() => stack.stop());

const one = async (sql: string, params: unknown[] = []) => (await stack.sql<Record<string, unknown>>(sql, params))[0];
const call = (who: SupabaseClient, name: string, args: object) => who.rpc(name, { p_workspace_id: space.id, ...args });
const policy = (people: number, outsiderCounts: boolean, authorMaySign = true) =>
  stack.sql(
    'update public.approval_policies set people = $2, outsider_counts = $3, author_may_sign = $4 where workspace_id = $1',
    [space.id, people, outsiderCounts, authorMaySign],
  );
const write = (headline: string) =>
  as.marketer
    .from('variants')
    .update({ fields: { headline: [headline] } })
    .eq('id', variantId)
    .select('row_version')
    .single();
const submit = async () => {
  const { data } = await as.marketer.from('variants').select('row_version').eq('id', variantId).single();
  const reply = await call(as.marketer, 'submit_copy', {
    p_key: newId(),
    p_variant_id: variantId,
    p_row_version: data?.row_version,
    p_provenance: [],
  });
  return (reply.data as { versionId: string }).versionId;
};
const sign = (role: Role, versionId: string) =>
  call(as[role], 'sign_variant', {
    p_key: newId(),
    p_variant_id: variantId,
    p_version_id: versionId,
    p_verdict: 'approved',
    p_reason: '',
    p_limits_version: null,
  });
const make = async (role: Role, more: object = {}) => {
  const token = randomBytes(32).toString('base64url');
  const reply = await call(as[role], 'create_review_link', {
    p_key: newId(),
    p_variant_id: variantId,
    p_subject: 'variant',
    p_label: 'Erin of Legal',
    p_may_approve: true,
    p_days: 7,
    p_token_hash: createHash('sha256').update(token).digest('hex'),
    ...more,
  });
  return { token, error: reply.error, id: (reply.data as { id: string } | null)?.id ?? '' };
};
const review = (token: string, act = 'open', input: object = {}) =>
  anon.rpc('review', { p_token: token, p_act: act, p_input: { variantId, name: 'Erin', ...input } });
const items = async (token: string): Promise<Item[]> => ((await review(token)).data as { items: Item[] }).items;
const status = async () => (await one('select status from public.variants where id = $1', [variantId]))?.['status'];

beforeEach(async () => {
  await policy(2, false);
  variantId = newId();
  const pieceId = newId();
  await stack.sql(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'google_rsa', 'Ad')`,
    [space.id, pieceId, space.ids['campaigns'], space.ids['briefs']],
  );
  await stack.sql(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, fields) values ($1, $2, $3, $4, '{"headline":["See it"]}')`,
    [space.id, variantId, pieceId, space.ids['campaigns']],
  );
});

test('a link is made by who writes; one that may approve by who signs; its token is in no row and read by nobody', async () => {
  for (const role of ROLES) {
    const { error, token, id } = await make(role);
    expect(error?.code ?? 'made', role).toBe(['analyst', 'viewer'].includes(role) ? 'PT403' : 'made');
    if (error) continue;
    const row = await one('select * from public.review_links where id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await as[role].from('review_links').select('token_hash')).error?.code).toBe('42501');
  }
  const odd = await make('owner', { p_days: 3650 });
  expect(odd.error?.code).toBe('PT400');
  const key = newId();
  expect((await make('owner', { p_key: key })).error).toBeNull();
  expect((await make('owner', { p_key: key })).error?.code).toBe('PT409');
});

test('a link shows the submitted words of what it is for, and no other word of the workspace', async () => {
  await write('Not submitted yet');
  const { token } = await make('marketer');
  expect(await items(token)).toMatchObject([{ variantId, version: null }]);
  await submit();
  const seen = await review(token);
  const text = JSON.stringify(seen.data);
  expect((await items(token))[0]).toMatchObject({
    status: 'submitted',
    version: { fields: { headline: ['Not submitted yet'] } },
  });
  for (const secret of ['Person ', 'example.test', space.slug, 'Idea', 'Brief', 'Campaign 1', 'Too long', space.id])
    expect(text, secret).not.toContain(secret);

  const wide = await make('marketer', { p_subject: 'campaign' });
  const all = (await items(wide.token)).map((item) => item.variantId);
  expect(all).toContain(variantId);
  expect(all).not.toContain(space.ids['variants']);
});

test('unknown, revoked and expired links, and those of a member who left, are answered alike', async () => {
  const [revoked, expired, left] = [await make('marketer'), await make('marketer'), await make('strategist')];
  expect((await review(revoked.token)).error).toBeNull();
  await call(as.marketer, 'revoke_review_link', { p_link_id: revoked.id });
  await stack.sql(`update public.review_links set expires_at = private.now() - interval '1 second' where id = $1`, [
    expired.id,
  ]);
  await stack.sql('update public.members set removed_at = now() where user_id = $1', [userIds.strategist]);
  const said = new Set<string>();
  for (const token of [
    revoked.token,
    expired.token,
    left.token,
    'nothing',
    '',
    randomBytes(32).toString('base64url'),
  ]) {
    for (const act of ['open', 'comment', 'approve']) {
      const { error, data } = await review(token, act, { text: 'Hello' });
      expect(data).toBeNull();
      said.add(`${error?.code} ${error?.message}`);
    }
  }
  await stack.sql('update public.members set removed_at = null where user_id = $1', [userIds.strategist]);
  expect([...said]).toHaveLength(1);
  expect([...said][0]).toMatch(/^PT404 This link does not work/);
});

test('the hash of a token opens nothing, and a signed-in person is no outsider', async () => {
  const { token } = await make('marketer');
  const hash = createHash('sha256').update(token).digest('hex');
  expect((await review(hash)).error?.code).toBe('PT404');
  const signedIn = await as.viewer.rpc('review', { p_token: token, p_act: 'open', p_input: {} });
  expect(signedIn.error?.code).toBe('42501');
});

test('a comment from outside needs a name, tells its people, and is taken away or resolved by members', async () => {
  await submit();
  const { token } = await make('strategist', { p_may_approve: false });
  expect((await review(token, 'comment', { text: 'Hi', name: ' ' })).error).toMatchObject({
    code: 'PT400',
    details: 'name',
  });
  expect((await review(token, 'comment', { text: ' ' })).error).toMatchObject({ code: 'PT400', details: 'text' });
  const attack = '<script>alert(1)</script>';
  expect((await review(token, 'comment', { text: attack, field: 'headline', entry: 0 })).error).toBeNull();
  expect((await items(token))[0]?.comments).toMatchObject([{ name: 'Erin', text: attack, isResolved: false }]);
  const { data } = await call(as.strategist, 'notices', {
    p_unread: true,
    p_before_at: null,
    p_before_id: null,
    p_limit: 50,
  });
  expect(JSON.stringify(data)).toContain('outside_reviews');

  const row = await one('select * from public.comments where variant_id = $1', [variantId]);
  expect(row).toMatchObject({ author_id: null, guest_name: 'Erin', field: 'headline' });
  const id = row?.['id'];
  await call(as.analyst, 'resolve_comment', { p_comment_id: id, p_resolved: true });
  expect((await items(token))[0]?.comments[0]?.isResolved).toBe(true);
  const edit = { p_comment_id: id, p_row_version: 2, p_text: 'Other words', p_mentions: [] };
  expect((await call(as.owner, 'edit_comment', edit)).error?.code).toBe('PT403');
  expect((await call(as.marketer, 'delete_comment', { p_comment_id: id })).error).toBeNull();
  expect((await items(token))[0]?.comments).toEqual([]);
  const versionId = (await items(token))[0]?.version?.id;
  expect((await review(token, 'approve', { versionId })).error?.code).toBe('PT403');
});

test('a yes from outside is no signature unless the workspace says so, and then one beside a member’s, never alone', async () => {
  const versionId = await submit();
  const { token } = await make('marketer');
  expect((await review(token, 'approve', { versionId })).error).toBeNull();
  expect((await sign('owner', versionId)).data).toMatchObject({ status: 'submitted', signed: 1 });

  await policy(2, true);
  expect((await review(token, 'approve', { versionId })).error).toBeNull();
  expect(await status()).toBe('approved');

  await write('Anew');
  const second = await submit();
  expect((await review(token, 'approve', { versionId: second })).error).toBeNull();
  expect((await review((await make('marketer')).token, 'approve', { versionId: second })).error).toBeNull();
  expect(await status()).toBe('submitted');
  expect((await sign('owner', second)).data).toMatchObject({ status: 'approved', signed: 2 });

  await policy(1, true);
  await write('Once more');
  await review(token, 'approve', { versionId: await submit() });
  expect(await status()).toBe('submitted');
});

test('the last word of a link counts: who asked for changes after a yes has not approved', async () => {
  await policy(2, true);
  const versionId = await submit();
  const { token } = await make('marketer');
  await review(token, 'approve', { versionId });
  expect((await review(token, 'changes', { versionId, text: '' })).error).toMatchObject({
    code: 'PT400',
    details: 'text',
  });
  await review(token, 'changes', { versionId, text: 'Say the price.' });
  expect((await items(token))[0]?.verdict).toMatchObject({ verdict: 'changes' });
  expect((await sign('owner', versionId)).data).toMatchObject({ status: 'submitted', signed: 1 });
  expect(await status()).toBe('submitted');

  await review(token, 'approve', { versionId });
  expect(await status()).toBe('approved');
  await review(token, 'changes', { versionId, text: 'On second thought, say the price.' });
  expect(await status()).toBe('draft');
  const [voided] = await stack.sql<{ void_reason: string }>(
    'select void_reason from public.approvals where variant_id = $1',
    [variantId],
  );
  expect(voided?.void_reason).toContain('asked for changes');
});

test('a change voids a yes and says why; the link shows what was submitted, offers no yes, and then the new words', async () => {
  const versionId = await submit();
  const { token } = await make('marketer');
  await review(token, 'approve', { versionId });
  await write('Changed');
  expect((await items(token))[0]).toMatchObject({
    status: 'draft',
    version: { id: versionId, fields: { headline: ['See it'] } },
    verdict: { void: 'The copy changed after it was given.' },
  });
  expect((await review(token, 'approve', { versionId })).error).toMatchObject({ code: 'PT409', details: 'stale' });
  const second = await submit();
  expect((await items(token))[0]).toMatchObject({ status: 'submitted', changed: true, version: { id: second } });
  expect((await review(token, 'approve', { versionId })).error).toMatchObject({ code: 'PT409', details: 'stale' });
  expect((await review(token, 'approve', { versionId: second })).error).toBeNull();
  expect((await items(token))[0]?.verdict).toMatchObject({ void: null });

  await stack.sql(`update public.brand_rules set severity = 'block', reason = 'As of today' where workspace_id = $1`, [
    space.id,
  ]);
  expect((await items(token))[0]?.verdict).toMatchObject({ void: 'A brand rule changed after it was given.' });
});

test('a link that is used while it is taken back either answers before or not at all, and answers nothing after', async () => {
  const versionId = await submit();
  const { token, id } = await make('marketer');
  const [used, taken] = await Promise.all([
    review(token, 'approve', { versionId }),
    call(as.marketer, 'revoke_review_link', { p_link_id: id }),
  ]);
  expect(taken.error).toBeNull();
  const kept = await stack.sql('select 1 as n from public.outside_approvals where review_link_id = $1', [id]);
  expect(kept).toHaveLength(used.error ? 0 : 1);
  if (used.error) expect(used.error.code).toBe('PT404');
  expect((await review(token)).error?.code).toBe('PT404');
  const members = await as.owner.from('outside_approvals').select('id').eq('review_link_id', id);
  expect(members.data).toHaveLength(kept.length);
});

test('the same version is judged and signed at once without an approval too few or too many', async () => {
  await policy(2, true);
  const versionId = await submit();
  const { token } = await make('marketer');
  await Promise.all([review(token, 'approve', { versionId }), sign('owner', versionId)]);
  expect(await status()).toBe('approved');
  const events = await stack.sql(
    `select 1 as n from public.events where subject_id = $1 and noun = 'variants' and verb = 'approved'`,
    [variantId],
  );
  expect(events).toHaveLength(1);
});
