import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftWords } from '~/features/decisions/undo-words';
import type { DecisionScreen } from '~/features/decisions/decision-screen.server';
import type { LogScreen } from '~/features/decisions/log-screen.server';
import { action as actOnDecision, loader as openDecision } from '~/routes/decisions/decision';
import { loader as downloadFile } from '~/routes/decisions/change-file';
import { loader as openLog } from '~/routes/decisions/log';
import { loader as openOutcome } from '~/routes/decisions/outcome';
import { action as actOnSuggestion, loader as openSuggestion } from '~/routes/performance/suggestion';
import { signedIn } from '~/testing/signed-in';
import type { TestBrowser } from '~/testing/test-browser';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { seedWorkspace, seededId } from '../../../../supabase/tests/support/seed-workspace';
import type { SuggestionScreen } from './suggestion-screen.server';

let stack: TestStack;
const as = {} as Record<'owner' | 'marketer' | 'viewer' | 'stranger', TestBrowser>;
const SPACE = seededId(1, 0);
const CAMPAIGN = seededId(1, 10);
const [LEFT, RIGHT] = [seededId(1, 28), seededId(1, 128)];
const HERE = { workspace: 'space-1' };

const estimate = { mean: 0.14, median: 0.14, low: 0.03, high: 0.25 };
const arm = (id: string, name: string) => ({
  id,
  name,
  platform: 'google_ads',
  channel: 'google_rsa',
  placementIds: [id],
});
const day = (date: string) => ({ date, impressions: 1000, clicks: 50, spend: '10000000', conversions: 1, value: '0' });

/** A suggestion as the engine stores it: the right one wins, the left one pauses. */
function proposed(key: string, more: object = {}) {
  return {
    kind: 'variant_winner',
    spends: 'better',
    metric: 'ctr',
    channel: 'google_rsa',
    key,
    engine: 'engine@1',
    from: '2026-01-01',
    to: '2026-01-14',
    currency: 'EUR',
    action: '',
    proposal: {
      title: `Show “${key}” alone`,
      arms: [arm(LEFT, 'Left'), arm(RIGHT, 'Right')],
      winner: RIGHT,
      donor: null,
      amount: null,
      touches: 0.4,
      apply: [
        { act: 'keep', placementId: RIGHT },
        { act: 'pause', placementId: LEFT },
      ],
      undo: [{ act: 'restart', placementId: LEFT }],
    },
    estimate: {
      probability: 0.994,
      probabilityOf: 'best',
      gain: { relative: estimate, perDay: { mean: 41, median: 41, low: 10, high: 73 }, unit: 'clicks' },
      best: [{ armId: RIGHT, probability: 0.994 }],
      surer: [{ by: 'holdback', share: 0.1, days: 14 }],
      assumes: [{ assumes: 'days_go_on' }],
      leftOut: [],
      profits: null,
    },
    forecast: {
      metric: 'ctr',
      scale: 'ratio',
      per: 'impression',
      comparedWith: 'before',
      beforeDays: 14,
      windowDays: 14,
      distribution: { kind: 'log_t', mu: 0.13, sigma: 0.08, df: 20, p10: 1.02, p50: 1.139, p90: 1.27 },
    },
    windows: [LEFT, RIGHT].map((id) => ({
      placementId: id,
      definition: {
        scope: 'placement',
        name: id,
        channel: 'google_rsa',
        from: '2026-01-01',
        to: '2026-01-14',
        currency: 'EUR',
        action: '',
      },
      values: { days: [day('2026-01-01'), day('2026-01-02')] },
    })),
    ...more,
  };
}

/** Lets the engine speak: what it says now replaces what it said before. */
let seen = 0;
async function read(suggestions: object[]): Promise<void> {
  seen += 1;
  const { error } = await stack.service().rpc('store_readings', {
    p_workspace_id: SPACE,
    p_campaign_id: CAMPAIGN,
    p_readings: [],
    p_suggestions: suggestions,
    p_watermark: seen,
  });
  if (error) throw new Error(error.message);
}

async function idOf(key: string): Promise<string> {
  const [row] = await stack.sql<{ id: string }>(
    `select id from public.suggestions where workspace_id = $1 and key = $2 order by created_at desc limit 1`,
    [SPACE, key],
  );
  return row?.id ?? '';
}

const page = async (id: string, browser = as.owner): Promise<SuggestionScreen> =>
  (await browser.get(openSuggestion, `/w/space-1/suggestions/${id}`, { ...HERE, id })).body as SuggestionScreen;
const post = (id: string, fields: Record<string, string>, browser = as.owner) =>
  browser.post(actOnSuggestion, `/w/space-1/suggestions/${id}`, fields, { ...HERE, id });
const decision = async (id: string, browser = as.owner): Promise<DecisionScreen> =>
  (await browser.get(openDecision, `/w/space-1/decisions/${id}`, { ...HERE, id })).body as DecisionScreen;
const judge = (id: string, fields: Record<string, string>, browser = as.owner) =>
  browser.post(actOnDecision, `/w/space-1/decisions/${id}`, fields, { ...HERE, id });
const statusOf = async (placementId: string) =>
  (
    await stack.sql<{ status: string }>(`select status from public.placements where workspace_id = $1 and id = $2`, [
      SPACE,
      placementId,
    ])
  )[0]?.status;
const lock = async (id: string, browser = as.owner, rowVersion?: number) => {
  const shown = rowVersion ?? (await page(id, browser)).suggestion.rowVersion;
  const fields = { intent: 'forecast', key: newId(), rowVersion: String(shown), ratio: '1.09', sureness: 'fairly' };
  return post(id, fields, browser);
};

beforeAll(async () => {
  stack = await openTestStack();
  for (const name of ['owner', 'marketer', 'viewer', 'stranger'] as const) {
    const db = await stack.asUser(`${name}@example.test`);
    const profile = await db.rpc('ensure_profile', { p_display_name: name });
    const { user_id: userId } = profile.data as { user_id: string };
    if (name === 'owner') await seedWorkspace(stack, 1, userId);
    else if (name !== 'stranger')
      await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
        SPACE,
        userId,
        name,
      ]);
    as[name] = await signedIn(stack, `${name}@example.test`);
  }
  // The seed's own suggestion is a bare row; the engine's stand here instead. Its test is over, so that its arms may change.
  await stack.sql(`update public.experiments set status = 'cancelled' where workspace_id = $1`, [SPACE]);
  await stack.sql(`update public.suggestions set status = 'withdrawn' where workspace_id = $1`, [SPACE]);
  await stack.sql(
    `insert into public.placements (workspace_id, id, campaign_id, variant_id, version_id, ad_account_id, channel, name, status)
     select workspace_id, $2, campaign_id, variant_id, version_id, ad_account_id, channel, 'Ad two', 'live' from public.placements where workspace_id = $1 and id = $3`,
    [SPACE, RIGHT, LEFT],
  );
  // What runs is signed, so that an undo may start it again.
  await stack.sql(
    `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by)
     select $1, $2, $3, $4, 'approved', private.variant_hashes($1, $2, 'l1'), (select user_id from public.members where workspace_id = $1 and role = 'owner')`,
    [SPACE, seededId(1, 21), seededId(1, 22), CAMPAIGN],
  );
  await stack.sql(`update public.placements set status = 'live' where workspace_id = $1 and id = $2`, [SPACE, LEFT]);
});
afterAll(() => stack.stop());

test('the engine’s forecast is sealed until one’s own is locked, then both are there, frozen', async () => {
  await read([proposed('sealed')]);
  const id = await idOf('sealed');
  const before = await page(id);
  expect(before.suggestion.forecasts).toEqual([]);
  expect(JSON.stringify(before)).not.toContain('"p50":1.139');
  expect(before.suggestion.windows.map((one) => one.placementId)).toEqual([LEFT, RIGHT]);
  expect((await lock(id)).body).toEqual({ done: true });

  const opened = (await page(id)).suggestion.forecasts;
  expect(opened.map((one) => one.author).sort()).toEqual(['engine', 'person']);
  const mine = opened.find((one) => one.author === 'person')?.distribution;
  expect(mine).toMatchObject({ kind: 'log_t', p50: expect.closeTo(1.09, 9) as number });
  const told = await stack.sql(
    `select actor_kind, actor_id is null as nobody, count(*)::int as n from public.events where workspace_id = $1 and noun = 'forecasts'
       and subject_id in (select f.id from public.forecasts f where f.workspace_id = $1 and f.suggestion_id = $2) group by 1, 2 order by 1`,
    [SPACE, id],
  );
  expect(told).toEqual([
    { actor_kind: 'person', nobody: false, n: 1 },
    { actor_kind: 'system', nobody: true, n: 1 },
  ]);
  expect((await lock(id)).status).toBe(409);
  // Somebody who has not locked his own still sees none.
  expect((await page(id, as.marketer)).suggestion.forecasts).toEqual([]);
  // One who cannot forecast waits for the decision: what he read he could tell.
  expect((await page(id, as.viewer)).suggestion.forecasts).toEqual([]);
});

test('applying needs one’s own forecast and a reason; twice with one key decides once; the files and the undo go with it', async () => {
  await read([proposed('applied'), proposed('sealed')]);
  const id = await idOf('applied');
  const { suggestion } = await page(id);
  const key = newId();
  const fields = {
    intent: 'decide',
    key,
    rowVersion: String(suggestion.rowVersion),
    choice: 'apply',
    also: 'Rewrite it',
    reason: 'Clear.',
  };
  const early = await post(id, fields);
  expect([early.status, JSON.stringify(early.body)]).toEqual([
    409,
    expect.stringContaining('Lock your own forecast first'),
  ]);
  await lock(id);
  const bare = await post(id, { ...fields, reason: '' });
  expect([bare.status, JSON.stringify(bare.body)]).toEqual([400, expect.stringContaining('Say why')]);

  const [first, second] = [await post(id, fields), await post(id, fields)];
  expect(first.to).toMatch(/\/decisions\//);
  expect(second.to).toBe(first.to);
  expect(await statusOf(LEFT)).toBe('paused');
  const decisionId = first.to?.split('/').at(-1) ?? '';
  const { decision: taken, files, may, thread } = await decision(decisionId);
  expect(taken).toMatchObject({
    verdict: 'applied',
    status: 'decided',
    decidedBy: 'owner',
    reason: 'Clear.',
    level: 2,
    outcome: { status: 'waiting' },
  });
  expect(taken.alternatives.map((one) => one.id)).toEqual(['dismiss', 'holdback', 'written']);
  // It stands at the level at which it was decided, whatever is set afterwards.
  await stack.sql(`update public.delegation_policies set level = 3 where kind = 'variant_winner'`);
  expect((await page(id)).level).toBe(2);
  await stack.sql(`update public.delegation_policies set level = 2 where kind = 'variant_winner'`);
  expect(thread.map((one) => one.note)).toEqual(
    expect.arrayContaining([
      'Placement, paused',
      'Suggestion, applied',
      'Decision, applied',
      'Outcome, waiting',
    ]) as string[],
  );
  const outcome = await as.owner.get(openOutcome, '/w/space-1/outcomes/x', { ...HERE, id: taken.outcome?.id ?? '' });
  expect(outcome.to).toBe(`/w/space-1/decisions/${decisionId}`);

  expect(files.map(({ way, platform }) => `${way} ${platform}`)).toEqual(['apply google_ads', 'undo google_ads']);
  const at = { ...HERE, id: decisionId, file: files[0]?.id ?? '' };
  const file = await as.viewer.get(downloadFile, '/f', at);
  expect([file.headers.get('Content-Type'), file.headers.get('Content-Disposition')]).toEqual([
    'text/csv; charset=utf-8',
    `attachment; filename="${files[0]?.fileName ?? ''}"`,
  ]);
  expect(file.body).toContain('Ad one');
  expect((await as.stranger.get(downloadFile, '/f', at)).status).toBe(404);
  expect((await as.viewer.get(downloadFile, '/f', { ...at, file: newId() })).status).toBe(404);

  expect(may.undo).toBe(true);
  expect((await judge(decisionId, { intent: 'undo', key: newId(), reason: '' })).status).toBe(400);
  expect((await judge(decisionId, { intent: 'undo', key: newId(), reason: 'Too early.' })).body).toEqual({
    done: true,
  });
  expect(await statusOf(LEFT)).toBe('live');
  expect((await judge(decisionId, { intent: 'undo', key: newId(), reason: 'Again.' })).status).toBe(409);
  expect((await decision(decisionId)).decision).toMatchObject({
    status: 'undone',
    undoReason: 'Too early.',
    outcome: { status: 'cancelled' },
  });
});

test('new data makes a decision stale: it says so, and nothing is decided', async () => {
  await read([proposed('stale')]);
  const id = await idOf('stale');
  const { suggestion } = await page(id);
  const better = proposed('stale');
  better.estimate.probability = 0.999;
  await read([better]);
  const fields = { intent: 'dismiss', key: newId(), rowVersion: String(suggestion.rowVersion), reason: 'Not now.' };
  const late = await lock(id, as.owner, suggestion.rowVersion);
  expect([late.status, late.body]).toMatchObject([409, { code: 'stale' }]);
  const refused = await post(id, fields);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'stale' });
  expect((await page(id)).suggestion).toMatchObject({ status: 'open', estimate: { probability: 0.999 } });

  const now = (await page(id)).suggestion.rowVersion;
  expect((await post(id, { ...fields, key: newId(), rowVersion: String(now) })).body).toEqual({ done: true });
  expect((await page(id)).suggestion).toMatchObject({ status: 'dismissed', decisionId: expect.any(String) as string });
  // Remembered: the same proposal stays away.
  await read([better]);
  expect((await page(await idOf('stale'))).suggestion.status).toBe('dismissed');
});

test('it can be put away until a day, comes back by then, and one the data no longer carries is withdrawn', async () => {
  await read([proposed('later')]);
  const id = await idOf('later');
  const { today } = await page(id);
  expect((await post(id, { intent: 'snooze', key: newId(), until: today })).status).toBe(400);
  const [soon] = await stack.sql<{ day: string }>(`select ((now() at time zone 'UTC')::date + 3)::text as day`);
  await post(id, { intent: 'snooze', key: newId(), until: soon?.day ?? '' });
  expect((await page(id)).suggestion).toMatchObject({ status: 'snoozed', snoozedUntil: soon?.day });
  await read([]);
  expect((await page(id)).suggestion).toMatchObject({
    status: 'withdrawn',
    withdrawnReason: expect.stringContaining('no longer') as string,
  });
  expect((await lock(id)).status).toBe(409);
});

test('a viewer is refused every act, a stranger sees nothing, a marketer may not move budgets', async () => {
  const shift = proposed('shift', { kind: 'budget_shift', metric: 'conversions' });
  await read([shift]);
  const id = await idOf('shift');
  const { suggestion } = await page(id, as.marketer);
  const fields = { intent: 'dismiss', key: newId(), rowVersion: String(suggestion.rowVersion), reason: 'No.' };
  expect((await post(id, fields, as.viewer)).status).toBe(403);
  expect((await as.stranger.get(openSuggestion, '/s', { ...HERE, id })).status).toBe(404);
  expect((await as.owner.get(openSuggestion, '/s', { ...HERE, id: 'x' })).status).toBe(404);
  expect((await page(id, as.marketer)).may).toEqual({ forecast: true, judge: true, apply: false, close: true });
  await lock(id, as.marketer);
  const applied = await post(id, { ...fields, intent: 'decide', key: newId(), choice: 'apply' }, as.marketer);
  expect(applied.status).toBe(403);
});

test('the log filters, pages by place, and keeps the newest first', async () => {
  const open = async (search: string) =>
    (await as.viewer.get(openLog, `/w/space-1/decisions?${search}`, HERE)).body as LogScreen;
  const all = await open('');
  expect(all.decided.map((one) => one.question)).toContain('Show “applied” alone');
  expect(all.decided.map((one) => one.sortAt)).toEqual(
    all.decided
      .map((one) => one.sortAt)
      .sort()
      .reverse(),
  );
  expect((await open('status=undone')).decided.map((one) => one.question)).toEqual(['Show “applied” alone']);
  expect((await open('q=%25')).decided).toEqual([]);
  expect(
    (await open('outcome=waiting&about=suggestion')).decided.every((one) => one.outcome?.status === 'waiting'),
  ).toBe(true);
  const [first, second] = all.decided;
  const rest = await open(`before=${encodeURIComponent(`${first?.sortAt ?? ''}~${first?.id ?? ''}`)}`);
  expect(rest.decided[0]?.id).toBe(second?.id);
});

test('an undo restarts nothing whose approval was voided, says so before the click and after it, and takes back the rest', async () => {
  await read([proposed('voided')]);
  const id = await idOf('voided');
  await lock(id);
  const { suggestion } = await page(id);
  const fields = { intent: 'decide', key: newId(), rowVersion: String(suggestion.rowVersion), choice: 'apply' };
  const applied = await post(id, { ...fields, also: '', reason: 'Clear.' });
  const decisionId = applied.to?.split('/').at(-1) ?? '';
  expect((await decision(decisionId)).left).toEqual([]);

  await stack.sql(`select private.void_approvals($1, $2, 'A rule changed.')`, [SPACE, seededId(1, 21)]);
  const before = await decision(decisionId);
  expect([before.may.undo, before.left]).toEqual([
    true,
    [expect.objectContaining({ placementId: LEFT, why: 'approval' })],
  ]);
  expect(leftWords(before.left, 'stays')[0]).toContain('stays paused: its copy is no longer approved');

  const undo = { intent: 'undo', key: newId(), reason: 'Too early.' };
  expect((await judge(decisionId, undo)).body).toEqual({ done: true });
  expect(await statusOf(LEFT)).toBe('paused');
  const after = await decision(decisionId);
  expect(after.decision).toMatchObject({ status: 'undone', outcome: { status: 'cancelled' } });
  expect(after.left).toEqual(before.left);
  expect((await as.stranger.get(openDecision, '/x', { ...HERE, id: decisionId })).status).toBe(404);
});
