import type { SupabaseClient } from '@supabase/supabase-js';
import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from './support/open-test-workspace';

interface Item {
  kind: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  state: string | null;
  approved: number | null;
  variants: number | null;
}

let stack: TestStack;
let owner: SupabaseClient;
let guest: SupabaseClient;
let id: string;
const [campaign, brief] = [newId(), newId()];

beforeAll(async () => {
  const space = await openTestWorkspace('analyst');
  ({ stack, owner, guest, id } = space);
  await stack.sql(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency, starts_on, ends_on)
     select $1, $2, id, 'Spring', 'EUR', '2026-03-02', '2026-04-30' from public.brands where workspace_id = $1`,
    [id, campaign],
  );
  await stack.sql(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'B', '{}')`,
    [id, brief, campaign],
  );
});
afterAll(() => stack.stop());

/** A piece with variants of some states; answers its id and those of its variants. */
async function piece(name: string, channel: string, states: readonly string[], plannedFor: string | null = null) {
  const pieceId = newId();
  await stack.sql(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name, planned_for) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, pieceId, campaign, brief, channel, name, plannedFor],
  );
  const variants: string[] = [];
  for (const [at, status] of states.entries()) {
    const variant = newId();
    variants.push(variant);
    await stack.sql(
      `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, label, status, fields, submitted_at)
       values ($1, $2, $3, $4, $5, $6, '{"headline":["One"]}', private.now())`,
      [id, variant, pieceId, campaign, 'ABCDEFGH'.charAt(at), status],
    );
  }
  return { pieceId, variants };
}
async function place(variant: string, name: string, starts: string | null, ends: string | null, status = 'planned') {
  const version = newId();
  await stack.sql(
    `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, '{}', 'person')`,
    [id, version, variant, campaign],
  );
  await stack.sql(
    `insert into public.placements (workspace_id, campaign_id, variant_id, version_id, channel, name, status, starts_on, ends_on)
     values ($1, $2, $3, $4, 'google_rsa', $5, $6, $7, $8)`,
    [id, campaign, variant, version, name, status, starts, ends],
  );
}
async function month(more: object = {}) {
  const { data } = await owner.rpc('calendar', {
    p_workspace_id: id,
    p_from: '2026-03-01',
    p_to: '2026-03-31',
    p_channel: '',
    p_campaign_id: null,
    ...more,
  });
  return data as { items: Item[]; undated: number };
}
const named = (items: readonly Item[]) => items.map(({ name }) => name).toSorted();

test('a month holds what begins, runs or ends in it, with how far its copy is; other days and channels are left out', async () => {
  const planned = await piece('Planned', 'email', ['draft', 'approved'], '2026-03-20');
  await piece('April', 'email', ['draft'], '2026-04-01');
  await piece('No day', 'meta_feed', ['submitted']);
  const ads = await piece('Ads', 'google_rsa', ['approved', 'submitted', 'draft', 'approved']);
  const [a = '', b = '', c = '', d = ''] = ads.variants;
  await place(a, 'Through', '2026-02-01', null, 'live');
  await place(b, 'Begins', '2026-03-31', '2026-05-01');
  await place(c, 'Over', '2026-02-01', null, 'ended');
  await place(d, 'Before', '2026-01-01', '2026-02-28', 'ended');

  const all = await month();
  expect(named(all.items)).toEqual(['Begins', 'Planned', 'Spring', 'Through']);
  expect(all.items.find(({ name }) => name === 'Planned')).toMatchObject({
    state: 'approved',
    approved: 1,
    variants: 2,
  });
  expect(all.items.find(({ name }) => name === 'Begins')).toMatchObject({ state: 'waiting', startsOn: '2026-03-31' });
  expect(all.undated).toBe(1);
  expect(named((await month({ p_channel: 'email' })).items)).toEqual(['Planned']);
  expect((await month({ p_campaign_id: newId() })).items).toEqual([]);
  await stack.sql(`update public.content_pieces set archived_at = now() where id = $1`, [planned.pieceId]);
  expect(named((await month()).items)).not.toContain('Planned');
});

test('the day of a piece is set by who writes copy, and a stale form changes nothing', async () => {
  const { pieceId } = await piece('Dated', 'email', ['draft']);
  const set = (who: SupabaseClient, day: string, version: number) =>
    who
      .from('content_pieces')
      .update({ planned_for: day })
      .eq('workspace_id', id)
      .eq('id', pieceId)
      .eq('row_version', version)
      .select('planned_for');
  expect((await set(guest, '2026-03-09', 1)).data).toEqual([]);
  expect((await set(owner, '2026-03-09', 1)).data).toEqual([{ planned_for: '2026-03-09' }]);
  expect((await set(owner, '2026-03-10', 1)).data).toEqual([]);
});

test('what waits for a signature is listed for who may sign it, filtered, and a page at a time', async () => {
  const list = async (who: SupabaseClient, more: object = {}) => {
    const { data } = await who.rpc('copy_to_sign', {
      p_workspace_id: id,
      p_channel: '',
      p_campaign_id: null,
      p_after_at: null,
      p_after_id: null,
      p_limit: 20,
      ...more,
    });
    return data as { total: number; all: number; rows: { since: string; editor: { variant: { id: string } } }[] };
  };
  await piece('Waits', 'email', ['submitted', 'submitted']);
  const all = await list(owner);
  expect(all.total).toBe(all.all);
  expect(all.rows).toHaveLength(all.total);
  expect((await list(owner, { p_channel: 'email' })).total).toBe(2);
  expect((await list(guest)).all).toBe(0);
  const first = await list(owner, { p_limit: 1 });
  const [row] = first.rows;
  const rest = await list(owner, { p_after_at: row?.since, p_after_id: row?.editor.variant.id });
  expect(rest.rows).toHaveLength(all.total - 1);
  expect(rest.rows.map(({ editor }) => editor.variant.id)).not.toContain(row?.editor.variant.id);
});
