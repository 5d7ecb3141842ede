import type { SupabaseClient } from '@supabase/supabase-js';
import { newId } from '@upbeat/core/ids';
import { ROLES, rolesWith } from '@upbeat/core/roles';
import type { Role } from '@upbeat/core/roles';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStack } from './support/open-test-stack';
import { seedWorkspace } from './support/seed-workspace';
import type { SeededWorkspace } from './support/seed-workspace';

let stack: TestStack;
let space: SeededWorkspace;
const as = {} as Record<Role, SupabaseClient>;
const userIds = {} as Record<Role, string>;

beforeAll(async () => {
  stack = await openTestStack();
  for (const role of ROLES) {
    as[role] = await stack.asUser(`${role}@example.test`);
    const profile = await as[role].rpc('ensure_profile', { p_display_name: role });
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

const call = (who: SupabaseClient, name: string, args: object) => who.rpc(name, { p_workspace_id: space.id, ...args });
const add = async (role: Role, more: object = {}) => {
  const reply = await call(as[role], 'add_comment', {
    p_key: newId(),
    p_variant_id: space.ids['variants'],
    p_parent_id: null,
    p_text: 'Is this word right?',
    p_mentions: [],
    p_anchor: { field: 'headline', entry: 0, start: 0, quote: 'One' },
    ...more,
  });
  return { error: reply.error, id: (reply.data as { id: string } | null)?.id ?? '' };
};
const row = async (id: string) =>
  (await stack.sql<Record<string, unknown>>('select * from public.comments where id = $1', [id]))[0] ?? {};
const notices = async (role: Role) => {
  const { data } = await call(as[role], 'notices', {
    p_unread: true,
    p_before_at: null,
    p_before_id: null,
    p_limit: 50,
  });
  return (data as { event: { noun: string; verb: string } }[])
    .filter(({ event }) => event.noun === 'comments')
    .map(({ event }) => event.verb);
};

test('each role comments exactly where its permission says, and everybody reads', async () => {
  for (const role of ROLES) {
    const { error } = await add(role);
    expect(error?.code ?? 'kept', role).toBe(rolesWith('comments.write').includes(role) ? 'kept' : 'PT403');
    const talk = await call(as[role], 'variant_talk', { p_variant_id: space.ids['variants'] });
    expect((talk.data as { comments: unknown[] }).comments.length, role).toBeGreaterThan(0);
  }
});

test('a comment keeps the words and the version it was made on; the same key makes one', async () => {
  const key = newId();
  const first = await add('marketer', { p_key: key });
  const again = await add('marketer', { p_key: key });
  expect(again.id).toBe(first.id);
  expect(await row(first.id)).toMatchObject({
    field: 'headline',
    entry: 0,
    starts_at: 0,
    quote: 'One',
    version_id: space.ids['content_versions'],
    author_id: userIds.marketer,
  });
});

test('mentions notify members and nobody else, an author is not told of himself, and a new mention in an edit is told', async () => {
  const stranger = newId();
  const { id } = await add('marketer', { p_mentions: [userIds.analyst, userIds.marketer, stranger] });
  expect(await row(id)).toMatchObject({ mentions: [userIds.analyst, userIds.marketer].toSorted() });
  expect(await notices('analyst')).toEqual(['mentioned']);
  expect(await notices('marketer')).not.toContain('mentioned');

  const version = (await row(id))['row_version'];
  const edit = { p_comment_id: id, p_text: 'Now for another', p_mentions: [userIds.analyst, userIds.strategist] };
  const stale = await call(as.marketer, 'edit_comment', { ...edit, p_row_version: Number(version) + 1 });
  expect(stale.error).toMatchObject({ code: 'PT409', details: 'stale' });
  const edited = await call(as.marketer, 'edit_comment', { ...edit, p_row_version: version });
  expect(edited.error).toBeNull();
  expect(await notices('strategist')).toContain('mentioned');
  expect(await notices('analyst')).toEqual(['mentioned']);
});

test('threads are one level deep; a reply tells who is in the thread and opens a resolved one again', async () => {
  const root = await add('strategist');
  await call(as.owner, 'resolve_comment', { p_comment_id: root.id, p_resolved: true });
  expect(await row(root.id)).toMatchObject({ resolved_by: userIds.owner });
  const before = (await notices('strategist')).length;
  const reply = await add('marketer', { p_parent_id: root.id });
  expect(reply.error).toBeNull();
  expect((await notices('strategist')).length).toBe(before + 1);
  expect(await row(root.id)).toMatchObject({ resolved_at: null });
  expect(await row(reply.id)).toMatchObject({ parent_id: root.id, field: null, quote: '' });
  expect((await add('owner', { p_parent_id: reply.id })).error?.code).toBe('PT404');
  const resolved = await call(as.owner, 'resolve_comment', { p_comment_id: reply.id, p_resolved: true });
  expect(resolved.error?.code).toBe('PT404');
});

test('only its author changes or deletes a comment; deleting takes the words and leaves the thread', async () => {
  const root = await add('marketer');
  const reply = await add('owner', { p_parent_id: root.id });
  const edit = { p_comment_id: root.id, p_row_version: 1, p_text: 'Mine now', p_mentions: [] };
  expect((await call(as.owner, 'edit_comment', edit)).error?.code).toBe('PT403');
  expect((await call(as.owner, 'delete_comment', { p_comment_id: root.id })).error?.code).toBe('PT403');
  expect((await call(as.marketer, 'delete_comment', { p_comment_id: root.id })).error).toBeNull();
  expect(await row(root.id)).toMatchObject({ text: '', mentions: [] });
  expect(await row(reply.id)).toMatchObject({ text: 'Is this word right?' });
  expect((await call(as.marketer, 'edit_comment', { ...edit, p_row_version: 2 })).error?.code).toBe('PT404');
  const empty = await add('marketer', { p_text: '  ' });
  expect(empty.error).toMatchObject({ code: 'PT400', details: 'text' });
});

test('events hold ids and no word of a comment; erasing a person takes the words along, and what others wrote stays', async () => {
  const secret = 'unmistakable-words';
  const gone = await add('analyst', { p_text: secret });
  const stays = await add('owner', { p_parent_id: gone.id });
  const told = await stack.sql('select data from public.events where workspace_id = $1', [space.id]);
  expect(JSON.stringify(told)).not.toContain(secret);
  await stack.sql('delete from public.profiles where user_id = $1', [userIds.analyst]);
  expect(await row(gone.id)).toMatchObject({ text: '', author_id: null });
  expect((await row(gone.id))['deleted_at']).not.toBeNull();
  expect(await row(stays.id)).toMatchObject({ text: 'Is this word right?' });
});

test('a signature is taken back before the copy is approved, by who gave it; of the last signature and this one comes first', async () => {
  await stack.sql('update public.approval_policies set people = 2 where workspace_id = $1', [space.id]);
  const at = { p_variant_id: space.ids['variants'] };
  const { data } = await as.marketer.from('variants').select('row_version').eq('id', at.p_variant_id).single();
  const submitted = await call(as.marketer, 'submit_copy', {
    ...at,
    p_key: newId(),
    p_row_version: data?.row_version,
    p_provenance: [],
  });
  const version = (submitted.data as { versionId: string }).versionId;
  const sign = (role: Role) =>
    call(as[role], 'sign_variant', {
      ...at,
      p_key: newId(),
      p_version_id: version,
      p_verdict: 'approved',
      p_reason: 'Read twice.',
      p_limits_version: 'l1',
    });
  const takeBack = (role: Role) => call(as[role], 'withdraw_signature', { ...at, p_key: newId() });

  expect((await takeBack('owner')).error?.code).toBe('PT409');
  expect((await sign('owner')).data).toMatchObject({ status: 'submitted', signed: 1 });
  expect((await takeBack('strategist')).error?.code).toBe('PT409');
  expect((await takeBack('viewer')).error?.code).toBe('PT403');
  expect((await takeBack('owner')).error).toBeNull();
  expect((await sign('strategist')).data).toMatchObject({ status: 'submitted', signed: 1 });
  expect((await sign('owner')).error).toBeNull();
  expect((await takeBack('owner')).error?.message).toContain('It is approved');

  const live = await stack.sql(
    `select reason from public.approvals where variant_id = $1 and verdict = 'approved' and voided_at is null`,
    [at.p_variant_id],
  );
  expect(live).toEqual([{ reason: 'Read twice.' }, { reason: 'Read twice.' }]);
});

test('two who sign at once are both counted, once each', async () => {
  const at = { p_variant_id: space.ids['variants'] };
  const { data } = await as.marketer
    .from('variants')
    .update({ fields: { headline: ['Two at once'] } })
    .eq('id', at.p_variant_id)
    .select('row_version')
    .single();
  const submitted = await call(as.marketer, 'submit_copy', {
    ...at,
    p_key: newId(),
    p_row_version: data?.row_version,
    p_provenance: [],
  });
  const version = (submitted.data as { versionId: string }).versionId;
  const sign = (role: Role) =>
    call(as[role], 'sign_variant', {
      ...at,
      p_key: newId(),
      p_version_id: version,
      p_verdict: 'approved',
      p_reason: '',
      p_limits_version: 'l1',
    });
  const replies = await Promise.all([sign('owner'), sign('strategist'), sign('owner')]);
  expect(replies.filter(({ error }) => error === null)).toHaveLength(2);
  const counted = replies.flatMap(({ data: signed }) => (signed as { signed?: number } | null)?.signed ?? []);
  expect(counted.toSorted()).toEqual([1, 2]);
  const [variant] = await stack.sql('select status from public.variants where id = $1', [at.p_variant_id]);
  expect(variant).toEqual({ status: 'approved' });
});
