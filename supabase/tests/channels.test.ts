import { newId } from '@upbeat/core/ids';
import { CHANNELS } from '@upbeat/core/channels';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runsOn } from '../../app/src/features/placements/runs-on';
import { openTestWorkspace } from './support/open-test-workspace';
import type { TestWorkspace } from './support/open-test-workspace';

const ACCOUNTS = ['google_ads', 'meta_ads', 'linkedin_ads', 'tiktok_ads', 'email', 'other'];
const TEXT = { text: ['Said in full'], title: ['The title'] };

let space: TestWorkspace;
const rows = <Row extends object>(sql: string, ...more: unknown[]): Promise<Row[]> =>
  space.stack.sql(sql, [space.id, ...more]);

/** A live placement of a channel, named after it. */
async function place(campaign: string, brief: string, channel: string, fields: object): Promise<string> {
  const [piece, variant, version, placement] = [newId(), newId(), newId(), newId()];
  await rows(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, $5, 'Piece')`,
    piece,
    campaign,
    brief,
    channel,
  );
  await rows(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, label, fields, status) values ($1, $2, $3, $4, 'A', $5, 'approved')`,
    variant,
    piece,
    campaign,
    JSON.stringify(fields),
  );
  await rows(
    `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, $5, 'person')`,
    version,
    variant,
    campaign,
    JSON.stringify(fields),
  );
  await rows(
    `insert into public.placements (workspace_id, id, campaign_id, variant_id, version_id, channel, name, status) values ($1, $2, $3, $4, $5, $6, $7, 'live')`,
    placement,
    campaign,
    variant,
    version,
    channel,
    `Ad of ${channel}`,
  );

  return placement;
}

beforeAll(async () => {
  space = await openTestWorkspace('viewer');
  const [campaign, brief] = [newId(), newId()];
  await rows(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency, status) select $1, $2, id, 'Card', 'EUR', 'live' from public.brands where workspace_id = $1`,
    campaign,
  );
  await rows(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Brief', '{}')`,
    brief,
    campaign,
  );
  for (const channel of CHANNELS)
    await place(campaign, brief, channel, channel === 'push' ? TEXT : { text: TEXT.text });
});
afterAll(() => space.stack.stop());

test('results attach by name where the copy of their channel runs, and nowhere else', async () => {
  for (const platform of ACCOUNTS) {
    const account = newId();
    await rows(
      `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, $3, $3, 'EUR', 'UTC')`,
      account,
      platform,
    );
    for (const channel of CHANNELS)
      await rows(
        `insert into public.platform_entities (workspace_id, ad_account_id, campaign) values ($1, $2, $3)`,
        account,
        `Ad of ${channel}`,
      );
  }
  await rows(`select private.match_entities($1)`);
  const attached = await rows<{ platform: string; campaign: string }>(
    `select a.platform, e.campaign from public.platform_entities e join public.ad_accounts a on a.workspace_id = e.workspace_id and a.id = e.ad_account_id
     where e.workspace_id = $1 and e.placement_id is not null`,
  );
  for (const platform of ACCOUNTS) {
    const found = attached.filter((row) => row.platform === platform).map(({ campaign }) => campaign.slice(6));
    expect([platform, found.toSorted()]).toEqual([
      platform,
      CHANNELS.filter((channel) => runsOn(channel, platform)).toSorted(),
    ]);
  }
});

test('a channel that nobody writes for is refused', async () => {
  await expect(rows(`update public.placements set channel = 'fax' where workspace_id = $1`)).rejects.toThrow(
    /placements_channel_check/,
  );
  await expect(rows(`update public.content_pieces set channel = 'fax' where workspace_id = $1`)).rejects.toThrow(
    /content_pieces_channel_check/,
  );
});

test('what a placement is read by: the title of a notification, the text where there is no other line', async () => {
  const functions = await rows<{ name: string; body: string }>(
    `select p.proname as name, p.prosrc as body from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'private') and p.prosrc like '%v.fields -> ''headline'' ->> 0%' and $1::uuid is not null`,
  );
  expect(functions.length).toBeGreaterThanOrEqual(3);
  for (const { name, body } of functions)
    expect([name, body.includes(`v.fields -> 'text' ->> 0`)]).toEqual([name, true]);
});
