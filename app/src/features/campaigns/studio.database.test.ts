import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as newCampaign, loader as openNewCampaign } from '~/routes/studio/new-campaign';
import { action as briefAct, loader as briefPage } from '~/routes/studio/brief';
import { loader as briefAddress } from '~/routes/studio/brief-address';
import { action as campaignAct, loader as campaignPage } from '~/routes/studio/campaign';
import { loader as campaignList } from '~/routes/studio/campaigns';
import { loader as ideaPage } from '~/routes/studio/idea';
import { action as boardAct, loader as board } from '~/routes/studio/ideas';
import { loader as otherBriefs } from '~/routes/studio/other-briefs';
import { loader as runPage } from '~/routes/studio/run';
import { action as saveBrief } from '~/routes/studio/save-brief';
import { action as stopJob } from '~/routes/studio/stop-job';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import type { TestBrowser } from '~/testing/test-browser';
import { signedIn } from '~/testing/signed-in';

let stack: TestStack;
let owner: TestBrowser;
let viewer: TestBrowser;
let ownerId: string;
let campaignId: string;
let briefId: string;
const workspaceId = newId();
const at = (id: string) => ({ workspace: 'fernhill', id });

beforeAll(async () => {
  stack = await openTestStack();
  const db = await stack.asUser('owner@fernhill.example');
  ownerId = ((await db.rpc('ensure_profile', { p_display_name: 'Ines' })).data as { user_id: string }).user_id;
  await db.rpc('create_workspace', {
    p_id: workspaceId,
    p_name: 'Fernhill',
    p_slug: 'fernhill',
    p_brand_name: 'Fernhill Coffee',
    p_currency: 'EUR',
    p_time_zone: 'UTC',
    p_locale: 'en-GB',
    p_website: 'https://fernhill.example',
  });
  for (const role of ['viewer', 'analyst']) {
    const other = await stack.asUser(`${role}@fernhill.example`);
    const seen = (await other.rpc('ensure_profile', { p_display_name: role })).data as { user_id: string };
    await stack.sql('insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)', [
      workspaceId,
      seen.user_id,
      role,
    ]);
  }
  owner = await signedIn(stack, 'owner@fernhill.example');
  viewer = await signedIn(stack, 'viewer@fernhill.example');
});
afterAll(() => stack.stop());

const rows = async (sql: string) => (await stack.sql<{ n: number }>(sql))[0]?.n;

test('a campaign is made once with its objective and a brief filled from the brand, however often the form is sent', async () => {
  const form = (await owner.get(openNewCampaign, '/w/fernhill/campaigns/new', { workspace: 'fernhill' })).body as {
    keyOfAct: string;
    brands: { id: string }[];
  };
  const fields = {
    key: form.keyOfAct,
    brandId: form.brands[0]?.id ?? '',
    name: 'Coffee you can trace',
    channels: 'google_rsa',
    budget: '4,200.50',
    objective: 'new',
    metric: 'conversions',
    target: '500',
    by: '2027-03-31',
    reason: 'Half of last spring.',
  };
  const [first, second] = await Promise.all([
    owner.post(newCampaign, '/w/fernhill/campaigns/new', fields, { workspace: 'fernhill' }),
    owner.post(newCampaign, '/w/fernhill/campaigns/new', fields, { workspace: 'fernhill' }),
  ]);

  expect(first.to).toMatch(/^\/w\/fernhill\/campaigns\/[\w-]+\/brief$/);
  expect(second.to).toBe(first.to);
  expect(await rows('select count(*)::int as n from public.campaigns')).toBe(1);
  expect(await rows('select count(*)::int as n from public.objectives')).toBe(1);
  expect(await rows('select count(*)::int as n from public.briefs')).toBe(1);
  campaignId = first.to?.split('/')[4] ?? '';
  const [stored] = await stack.sql<{ budget: string; id: string; slots: Record<string, unknown> }>(
    'select c.budget_micros::text as budget, b.id, b.slots from public.campaigns c join public.briefs b on b.campaign_id = c.id',
  );
  briefId = stored?.id ?? '';
  expect(stored?.budget).toBe('4200500000');
  expect(stored?.slots).toMatchObject({
    product: 'Fernhill Coffee',
    finalUrl: 'https://fernhill.example',
    channels: ['google_rsa'],
  });
});

test('what does not fit is answered at every field at once and makes nothing', async () => {
  const wrong = {
    key: newId(),
    brandId: newId(),
    name: ' ',
    objective: 'new',
    startsOn: '2027-02-01',
    endsOn: '2027-01-01',
  };
  const reply = await owner.post(newCampaign, '/w/fernhill/campaigns/new', wrong, { workspace: 'fernhill' });

  expect(reply.status).toBe(400);
  expect(Object.keys((reply.body as { result: { error: object } }).result.error).sort()).toEqual([
    'by',
    'channels',
    'endsOn',
    'metric',
    'name',
    'reason',
    'target',
  ]);
  expect(await rows('select count(*)::int as n from public.campaigns')).toBe(1);
});

const briefNow = async () => {
  const page = await owner.get(briefPage, `/w/fernhill/campaigns/${campaignId}/brief`, at(campaignId));
  return (page.body as { brief: { slots: Record<string, unknown>; rowVersion: number } }).brief;
};
const save = (browser: TestBrowser, body: object) =>
  browser.send(saveBrief, `/w/fernhill/briefs/${briefId}/save`, body, at(briefId));

test('two windows on one brief: the later save is answered with the earlier words and overwrites nothing', async () => {
  const { slots, rowVersion } = await briefNow();
  const mine = await save(owner, { rowVersion, slots: { ...slots, audienceNoun: 'people who drink coffee' } });
  const theirs = await save(owner, { rowVersion, slots: { ...slots, benefit: 'see the farm behind every bag' } });

  expect([mine.status, theirs.status]).toEqual([200, 409]);
  expect(theirs.body).toMatchObject({
    kind: 'stale',
    rowVersion: rowVersion + 1,
    slots: { audienceNoun: 'people who drink coffee', benefit: '' },
  });
  expect((await briefNow()).slots).toMatchObject({ audienceNoun: 'people who drink coffee', benefit: '' });
});

test('drafting is refused by what the brief check refuses, and started twice it gives one run', async () => {
  const before = await briefNow();
  const draft = (key: string) =>
    owner.post(briefAct, `/w/fernhill/campaigns/${campaignId}/brief`, { intent: 'draft', key }, at(campaignId));
  await save(owner, { rowVersion: before.rowVersion, slots: { ...before.slots, channels: [] } });
  const refused = await draft(newId());
  expect(refused.status).toBe(400);
  expect(await rows('select count(*)::int as n from public.runs')).toBe(0);

  await save(owner, { rowVersion: before.rowVersion + 1, slots: before.slots });
  const answers = await Promise.all([draft(newId()), draft(newId())]);
  expect(answers.map((one) => one.status)).toEqual([200, 200]);
  expect(await rows('select count(*)::int as n from public.runs')).toBe(1);
  expect(await rows('select count(*)::int as n from public.jobs')).toBe(1);
});

test('while it drafts the brief is frozen; Stop ends a queued draft at once', async () => {
  const { slots, rowVersion } = await briefNow();
  const frozen = await save(owner, { rowVersion, slots: { ...slots, offer: 'Free' } });
  expect(frozen.status).toBe(409);
  expect(JSON.stringify(frozen.body)).toContain('frozen');

  const [job] = await stack.sql<{ id: string }>('select id from public.jobs');
  const id = job?.id ?? '';
  const byViewer = await viewer.post(stopJob, `/w/fernhill/jobs/${id}/stop`, {}, at(id));
  expect(byViewer.status).toBe(403);
  const stopped = await owner.post(stopJob, `/w/fernhill/jobs/${id}/stop`, {}, at(id));
  expect(stopped.body).toEqual({ status: 'cancelled' });
  expect(await rows(`select count(*)::int as n from public.runs where status = 'cancelled'`)).toBe(1);
  expect((await save(owner, { rowVersion, slots })).status).toBe(200);
});

interface Shown {
  id: string;
  rowVersion: number;
  status: string;
  pieces: { id: string }[];
  forecasts: { author: string }[];
}
const ideas = async (browser: TestBrowser = owner): Promise<Shown[]> =>
  ((await browser.get(board, `/w/fernhill/campaigns/${campaignId}/ideas`, at(campaignId))).body as { ideas: Shown[] })
    .ideas;
const act = (fields: Record<string, string>, browser: TestBrowser = owner) =>
  browser.post(boardAct, `/w/fernhill/campaigns/${campaignId}/ideas`, fields, at(campaignId));

test('accepting twice makes one set of pieces; undo puts them away; rejecting needs a reason', async () => {
  const runId = newId();
  await stack.sql(
    `insert into public.runs (workspace_id, id, step, executor, status, campaign_id, brief_id, prompt_key, prompt_version, total, done, requested_by)
     values ($1, $2, 'draft-ideas', 'background', 'done', $3, $4, 'draft-ideas', 1, 2, 2, $5)`,
    [workspaceId, runId, campaignId, briefId, ownerId],
  );
  for (const position of [1, 2])
    await stack.sql(
      `insert into public.ideas (workspace_id, campaign_id, brief_id, run_id, position, title, body, tactic, copy)
       values ($1, $2, $3, $4, $5, 'An idea', 'Its body', 'promise', '{"google_rsa":{"headline":["One"]},"email":{"subject":["Two"]}}')`,
      [workspaceId, campaignId, briefId, runId, position],
    );
  const [first, second] = await ideas();
  const accept = { intent: 'accept', key: 'accept-key-1', ideaId: first?.id ?? '', rowVersion: '1' };
  const twice = await Promise.all([act(accept), act(accept)]);
  expect(twice.map((one) => one.status)).toEqual([200, 200]);
  expect(await rows('select count(*)::int as n from public.content_pieces')).toBe(2);

  const accepted = (await ideas()).find((idea) => idea.id === first?.id);
  expect(accepted).toMatchObject({ status: 'accepted', rowVersion: 2 });
  expect(accepted?.pieces).toHaveLength(2);
  await act({ intent: 'undo', key: 'undo-key-1', ideaId: first?.id ?? '', rowVersion: '2' });
  expect((await ideas()).find((idea) => idea.id === first?.id)).toMatchObject({ status: 'proposed', pieces: [] });
  expect(await rows('select count(*)::int as n from public.content_pieces where archived_at is null')).toBe(0);

  const reject = { intent: 'reject', key: 'reject-key-1', ideaId: second?.id ?? '', rowVersion: '1' };
  expect((await act({ ...reject, reason: '  ' })).status).toBe(400);
  expect((await act({ ...reject, reason: 'It talks down to people.' })).status).toBe(200);
  const page = await owner.get(briefPage, `/w/fernhill/campaigns/${campaignId}/brief`, at(campaignId));
  expect((page.body as { rejectedReasons: string[] }).rejectedReasons).toEqual(['It talks down to people.']);
  const stale = await act({ intent: 'edit', ideaId: second?.id ?? '', rowVersion: '1', title: 'New', body: 'New' });
  expect(stale.status).toBe(409);
});

test('the engine’s forecast stays sealed until one’s own is locked, and a second lock changes nothing', async () => {
  const [idea] = await ideas();
  const id = idea?.id ?? '';
  await stack.sql(
    `insert into public.forecasts (workspace_id, idea_id, campaign_id, author_kind, metric, window_days, distribution)
     values ($1, $2, $3, 'engine', 'ctr', 14, '{"kind":"lognormal","p10":0.01,"p50":0.02,"p90":0.04}')`,
    [workspaceId, id, campaignId],
  );
  const seen = async (browser: TestBrowser) =>
    (await ideas(browser))
      .find((one) => one.id === id)
      ?.forecasts.map((one) => one.author)
      .sort();
  expect(await seen(owner)).toEqual([]);
  expect(await seen(viewer)).toEqual(['engine']);

  const lock = { intent: 'forecast', ideaId: id, rate: '0.03', sureness: 'very' };
  expect((await act({ ...lock, key: 'forecast-key-1' })).status).toBe(200);
  expect(await seen(owner)).toEqual(['engine', 'person']);
  expect((await act({ ...lock, key: 'forecast-key-2', rate: '0.9' })).status).toBe(409);
  const [mine] = await stack.sql<{ p50: number; p90: number }>(
    `select (distribution ->> 'p50')::float as p50, (distribution ->> 'p90')::float as p90 from public.forecasts where author_kind = 'person'`,
  );
  expect(mine?.p50).toBe(0.03);
  expect(mine?.p90).toBeCloseTo(0.0375, 6);
});

test('an analyst forecasts but does not decide', async () => {
  const analyst = await signedIn(stack, 'analyst@fernhill.example');
  const [idea] = await ideas();
  const id = idea?.id ?? '';
  const version = String(idea?.rowVersion ?? 0);

  expect((await act({ intent: 'accept', key: 'accept-key-9', ideaId: id, rowVersion: version }, analyst)).status).toBe(
    403,
  );
  expect((await act({ intent: 'edit', ideaId: id, rowVersion: version, title: 'x', body: 'x' }, analyst)).status).toBe(
    409,
  );
  expect((await act({ intent: 'draft', key: newId() }, analyst)).status).toBe(403);
  expect(
    (await act({ intent: 'forecast', key: 'forecast-key-7', ideaId: id, rate: '0.05', sureness: 'guess' }, analyst))
      .status,
  ).toBe(200);
});

test('a viewer reads every page and changes nothing by any of their acts', async () => {
  const [idea] = await ideas();
  const [run] = await stack.sql<{ id: string }>(`select id from public.runs where status = 'done'`);
  const pages = await Promise.all([
    viewer.get(campaignList, '/w/fernhill/studio', { workspace: 'fernhill' }),
    viewer.get(campaignPage, '/x', at(campaignId)),
    viewer.get(briefPage, '/x', at(campaignId)),
    viewer.get(board, '/x', at(campaignId)),
    viewer.get(ideaPage, '/x', at(idea?.id ?? '')),
    viewer.get(runPage, '/x', at(run?.id ?? '')),
  ]);
  expect(pages.map((page) => page.status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect((await viewer.get(briefAddress, '/x', at(briefId))).to).toBe(`/w/fernhill/campaigns/${campaignId}/brief`);

  const { slots, rowVersion } = await briefNow();
  const acts = await Promise.all([
    viewer.get(openNewCampaign, '/x', { workspace: 'fernhill' }),
    viewer.post(newCampaign, '/x', {}, { workspace: 'fernhill' }),
    viewer.post(campaignAct, '/x', { intent: 'status', rowVersion: '1', status: 'live' }, at(campaignId)),
    viewer.post(briefAct, '/x', { intent: 'draft', key: newId() }, at(campaignId)),
    act({ intent: 'accept', key: 'accept-key-8', ideaId: idea?.id ?? '', rowVersion: '1' }, viewer),
    save(viewer, { rowVersion, slots: { ...slots, offer: 'Free' } }),
  ]);
  expect(acts.map((one) => one.status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect(await briefNow()).toMatchObject({ rowVersion, slots });
});

test('a campaign moves as its machine allows, an old version moves nothing, an unknown address is a 404', async () => {
  const move = (status: string, rowVersion: number) =>
    owner.post(campaignAct, '/x', { intent: 'status', rowVersion: String(rowVersion), status }, at(campaignId));

  expect((await move('ended', 1)).status).toBe(409);
  expect((await move('live', 1)).status).toBe(200);
  expect((await move('paused', 1)).status).toBe(409);
  expect(await rows(`select count(*)::int as n from public.campaigns where status = 'live'`)).toBe(1);
  expect((await owner.get(campaignPage, '/x', at('not-an-id'))).status).toBe(404);
  expect((await owner.get(board, '/x', at(newId()))).status).toBe(404);
});

test('a second campaign can begin from the first one’s brief; a brief of another brand, one put away and one’s own are not offered', async () => {
  const copy = async (name: string, brandId: string): Promise<string> => {
    const [made] = await stack.sql<{ id: string }>(
      `with c as (insert into public.campaigns (workspace_id, name, brand_id, currency) select $1, $2, $3, 'EUR' returning id)
       insert into public.briefs (workspace_id, campaign_id, title, slots) select $1, c.id, b.title, b.slots from c, public.briefs b where b.id = $4 returning campaign_id as id`,
      [workspaceId, name, brandId, briefId],
    );
    return made?.id ?? '';
  };
  const [brand] = await stack.sql<{ id: string }>('select id from public.brands where workspace_id = $1', [
    workspaceId,
  ]);
  const [other] = await stack.sql<{ id: string }>(
    `insert into public.brands (workspace_id, name) values ($1, 'Another brand') returning id`,
    [workspaceId],
  );
  const second = await copy('Second', brand?.id ?? '');
  await copy('Of another brand', other?.id ?? '');
  const gone = await copy('Put away', brand?.id ?? '');
  await stack.sql('update public.briefs set archived_at = private.now() where campaign_id = $1', [gone]);
  const offered = (await owner.get(otherBriefs, '/x', at(second))).body as {
    briefs: { id: string; campaign: string }[];
  };

  expect(offered.briefs.map(({ id, campaign }) => [id, campaign])).toEqual([[briefId, 'Coffee you can trace']]);
  expect((await viewer.get(otherBriefs, '/x', at(second))).status).toBe(403);
  expect((await owner.get(otherBriefs, '/x', at(newId()))).status).toBe(404);
});
