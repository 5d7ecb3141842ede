import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { isAppError } from '@upbeat/core/app-error';
import type { CopyFields } from '@upbeat/core/channels';
import { newId } from '@upbeat/core/ids';
import { voidStaleApprovals } from '@upbeat/db/approvals/void-stale-approvals';
import type { Db } from '@upbeat/db/client';
import { createPlacement } from '@upbeat/db/placements/create-placement';
import { listVersions } from '@upbeat/db/content-versions/list-versions';
import { restoreVersion } from '@upbeat/db/content-versions/restore-version';
import type { Editor } from '@upbeat/db/variants/editor-schema';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { saveVariant } from '@upbeat/db/variants/save-variant';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { loadEditor } from './load-editor';
import { returnCopy } from './return-copy';
import { saveCopy } from './save-copy';
import { signCopy } from './sign-copy';
import { submitCopy } from './submit-copy';
import { listWriters } from '../copilot/list-writers';
import { suggestWords } from './suggest-words';

const workspace = { id: newId(), timeZone: 'UTC' };
const COPY: CopyFields = {
  headline: ['See Every Fee First', 'Fees Shown Before You Pay', 'A Card With Plain Prices'],
  description: ['The fee is shown on screen before you pay.', 'Open an account from your phone.'],
  final_url: ['https://harbour.example/fees'],
};
let stack: TestStack;
let owner: Db;
let marketer: Db;
let viewer: Db;
let brandId: string;
let campaignId: string;
let briefId: string;
let claimId: string;
let ruleId: string;
let variantId: string;

beforeAll(async () => {
  stack = await openTestStack();
  owner = await stack.asUser('owner@example.test');
  marketer = await stack.asUser('marketer@example.test');
  viewer = await stack.asUser('viewer@example.test');
  await owner.rpc('ensure_profile', { p_display_name: 'Olga' });
  await owner.rpc('create_workspace', {
    p_id: workspace.id,
    p_name: 'Space',
    p_slug: 'space',
    p_brand_name: 'Harbour',
    p_currency: 'EUR',
    p_time_zone: 'UTC',
    p_locale: 'en-GB',
  });
  for (const [db, role, name] of [
    [marketer, 'marketer', 'Mo'],
    [viewer, 'viewer', 'Vi'],
  ] as const) {
    const { data } = await db.rpc('ensure_profile', { p_display_name: name });
    await stack.sql('insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)', [
      workspace.id,
      (data as { user_id: string }).user_id,
      role,
    ]);
  }
  const one = async (sql: string, params: unknown[]): Promise<string> => {
    const [row] = await stack.sql<{ id: string }>(`${sql} returning id`, [workspace.id, ...params]);
    return row?.id ?? '';
  };
  const [brand] = await stack.sql<{ id: string }>('select id from public.brands where workspace_id = $1', [
    workspace.id,
  ]);
  brandId = brand?.id ?? '';
  claimId = await one(
    `insert into public.claims (workspace_id, brand_id, code, text, evidence, expires_on) values ($1, $2, 'C-07', 'The fee is shown on screen before you pay', 'Test of May', '2999-06-30')`,
    [brandId],
  );
  ruleId = await one(
    `insert into public.brand_rules (workspace_id, brand_id, kind, config, severity) values ($1, $2, 'banned', '{"kind":"banned","words":["cheap"]}', 'block')`,
    [brandId],
  );
  campaignId = await one(
    `insert into public.campaigns (workspace_id, brand_id, name, currency) values ($1, $2, 'Fees', 'EUR')`,
    [brandId],
  );
  briefId = await one(
    `insert into public.briefs (workspace_id, campaign_id, title, slots) values ($1, $2, 'Brief', '{"benefit":"see every fee first"}')`,
    [campaignId],
  );
});
afterAll(() => stack.stop());

beforeEach(async () => {
  await policy(1, true);
  const pieceId = newId();
  variantId = newId();
  await stack.sql(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'google_rsa', 'Ad')`,
    [workspace.id, pieceId, campaignId, briefId],
  );
  await stack.sql(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, fields) values ($1, $2, $3, $4, $5::jsonb)`,
    [workspace.id, variantId, pieceId, campaignId, JSON.stringify(COPY)],
  );
});

async function policy(people: number, authorMaySign: boolean): Promise<void> {
  await stack.sql('update public.approval_policies set people = $2, author_may_sign = $3 where workspace_id = $1', [
    workspace.id,
    people,
    authorMaySign,
  ]);
}

const editor = (db: Db = owner): Promise<Editor> => getEditor(db, workspace.id, variantId);
const save = (db: Db, rowVersion: number, headline: string, keepFirst = false) =>
  saveCopy(db, workspace, {
    variantId,
    rowVersion,
    keepFirst,
    fields: { ...COPY, headline: [headline, ...(COPY['headline'] ?? []).slice(1)] },
  });
const refusedAs = (code: string) => (error: unknown) => isAppError(error) && error.code === code;

async function submit(db: Db): Promise<string> {
  const { variant } = await editor();
  return (await submitCopy(db, workspace, { key: newId(), variantId, rowVersion: variant.rowVersion })).versionId;
}

async function approve(): Promise<void> {
  const versionId = await submit(marketer);
  await signCopy(owner, workspace, { key: newId(), variantId, versionId });
  expect((await editor()).variant.status).toBe('approved');
}

async function voidedBecause(): Promise<string | null | undefined> {
  const { variant, approvals } = await editor();
  expect(variant.status).toBe('draft');
  return approvals[0]?.voidReason;
}

test('a save keeps the words with what they stand on, found by the server; the second window gets both texts and loses neither', async () => {
  const first = await save(owner, 1, 'No Fee Is Hidden');
  const second = await save(marketer, 1, 'Prices In Plain Sight');

  expect(first).toMatchObject({ kind: 'saved', rowVersion: 2, status: 'draft' });
  expect(second).toMatchObject({ kind: 'conflict', theirs: { rowVersion: 2, by: 'Olga' } });
  expect((await editor()).variant.fields['headline']?.[0]).toBe('No Fee Is Hidden');
  expect((await editor()).variant.provenance).toContainEqual(
    expect.objectContaining({ field: 'description', index: 0, kind: 'claim', id: claimId }),
  );

  const settled = await save(marketer, 2, 'Prices In Plain Sight', true);
  const versions = await listVersions(owner, workspace.id, variantId, { limit: 10 });
  expect(settled).toMatchObject({ kind: 'saved' });
  expect((await editor()).variant.fields['headline']?.[0]).toBe('Prices In Plain Sight');
  expect(versions[0]?.fields['headline']?.[0]).toBe('No Fee Is Hidden');
});

test('of two saves at the same moment one is kept and the other is told', async () => {
  const replies = await Promise.all([save(owner, 1, 'First Of Two'), save(marketer, 1, 'Second Of Two')]);

  expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
});

test('a field of another channel is refused, and a viewer changes nothing whichever way', async () => {
  const foreign = saveCopy(owner, workspace, { variantId, rowVersion: 1, fields: { ...COPY, subject: ['Hello'] } });
  await expect(foreign).rejects.toSatisfy(refusedAs('invalid_input'));
  await expect(save(viewer, 1, 'By A Viewer')).rejects.toSatisfy(refusedAs('forbidden'));
  await expect(
    saveVariant(viewer, workspace.id, { id: variantId, rowVersion: 1, fields: {}, provenance: [] }),
  ).rejects.toSatisfy(refusedAs('stale'));
  await expect(submitCopy(viewer, workspace, { key: newId(), variantId, rowVersion: 1 })).rejects.toSatisfy(
    refusedAs('forbidden'),
  );
  const versionId = await submit(owner);
  await expect(signCopy(viewer, workspace, { key: newId(), variantId, versionId })).rejects.toSatisfy(
    refusedAs('forbidden'),
  );
  expect((await editor(viewer)).variant).toMatchObject({ status: 'submitted', fields: COPY });
});

test('a double submit makes one version; a stale one is refused', async () => {
  const key = newId();
  const [one, other] = await Promise.all([
    submitCopy(owner, workspace, { key, variantId, rowVersion: 1 }),
    submitCopy(owner, workspace, { key, variantId, rowVersion: 1 }),
  ]);
  expect(other).toEqual(one);
  expect(await listVersions(owner, workspace.id, variantId, { limit: 10 })).toHaveLength(1);

  const { variant } = await editor();
  await save(owner, variant.rowVersion, 'Changed After It');
  await expect(
    submitCopy(owner, workspace, { key: newId(), variantId, rowVersion: variant.rowVersion }),
  ).rejects.toSatisfy(refusedAs('stale'));
});

test('an approval is bound to the claims that the copy stands on now, and a change of the copy voids it', async () => {
  await approve();
  const { variant, approvals } = await loadEditor(owner, workspace.id, variantId);
  expect(approvals[0]).toMatchObject({ verdict: 'approved', voidedAt: null, claimsExpireOn: '2999-06-30' });

  await save(owner, variant.rowVersion, 'Other Words Now');
  expect(await voidedBecause()).toBe('The copy changed after it was signed.');
});

test('a change of a rule voids an approval and says so', async () => {
  await approve();
  await stack.sql(`update public.brand_rules set severity = 'warn' where id = $1`, [ruleId]);
  expect(await voidedBecause()).toBe('A brand rule changed after it was signed.');
  await stack.sql(`update public.brand_rules set severity = 'block' where id = $1`, [ruleId]);
});

test('a change of a claim it stands on voids an approval and names the claim; another claim does not', async () => {
  await approve();
  await stack.sql(
    `insert into public.claims (workspace_id, brand_id, code, text, evidence) values ($1, $2, 'C-08', 'Founded in 1990', 'Register')`,
    [workspace.id, brandId],
  );
  expect((await editor()).variant.status).toBe('approved');
  await stack.sql(`update public.claims set evidence = 'Test of June' where id = $1`, [claimId]);
  expect(await voidedBecause()).toBe('Claim C-07 changed after it was signed.');
});

test('a claim that expires voids an approval the next time anybody looks', async () => {
  await approve();
  await stack.sql(`update private.clock set shift = interval '1000 years'`);
  try {
    await voidStaleApprovals(owner, workspace.id, LIMITS_VERSION);
    expect(await voidedBecause()).toBe('A claim it stands on expired on 2999-06-30.');
  } finally {
    await stack.sql(`update private.clock set shift = '0'`);
  }
});

test('other channel limits void an approval when somebody who may sign opens the editor', async () => {
  await approve();
  await stack.sql(`update public.approvals set hashes = hashes || '{"limits":"2020-01-01.1"}' where variant_id = $1`, [
    variantId,
  ]);
  expect((await loadEditor(viewer, workspace.id, variantId)).variant.status).toBe('approved');
  await loadEditor(marketer, workspace.id, variantId);
  expect(await voidedBecause()).toBe('The channel limits changed after it was signed.');
});

test('two people: who wrote or submitted it cannot sign, nor one person twice; the second signature approves', async () => {
  await policy(2, false);
  const strategist = await stack.asUser('strategist@example.test');
  const { data } = await strategist.rpc('ensure_profile', { p_display_name: 'Stella' });
  await stack.sql(
    `insert into public.members (workspace_id, user_id, role) values ($1, $2, 'strategist') on conflict do nothing`,
    [workspace.id, (data as { user_id: string }).user_id],
  );
  const versionId = await submit(marketer);
  const sign = (db: Db) => signCopy(db, workspace, { key: newId(), variantId, versionId });

  await expect(sign(marketer)).rejects.toThrow('Who wrote or submitted this copy cannot sign it here.');
  expect(await sign(owner)).toEqual({ status: 'submitted', signed: 1 });
  await expect(sign(owner)).rejects.toThrow('You have signed this copy.');
  expect(await sign(strategist)).toEqual({ status: 'approved', signed: 2 });
});

test('copy that a check blocks is neither submitted nor signed, whatever the browser showed', async () => {
  const severity = (to: string) => stack.sql(`update public.brand_rules set severity = $2 where id = $1`, [ruleId, to]);
  await save(owner, 1, 'A Cheap Card');
  await expect(submit(owner)).rejects.toThrow('Mend 1 finding first.');
  expect((await editor()).variant.status).toBe('draft');
  await severity('warn');
  const versionId = await submit(owner);
  await severity('block');

  await expect(signCopy(owner, workspace, { key: newId(), variantId, versionId })).rejects.toThrow(
    'Mend 1 finding first.',
  );
  expect((await editor()).variant.status).toBe('submitted');
});

test('claims that came after the submission are bound to before anybody signs', async () => {
  const versionId = await submit(owner);
  await stack.sql(
    `insert into public.claims (workspace_id, brand_id, code, text, evidence) values ($1, $2, 'C-09', 'Open an account from your phone', 'App')`,
    [workspace.id, brandId],
  );

  await expect(signCopy(owner, workspace, { key: newId(), variantId, versionId })).rejects.toSatisfy(
    refusedAs('stale'),
  );
  await returnCopy(owner, workspace.id, { key: newId(), variantId, versionId, reason: 'Submit it again.' });
  await approve();
  await stack.sql(`update public.claims set archived_at = now() where code = 'C-09' and workspace_id = $1`, [
    workspace.id,
  ]);
  expect(await voidedBecause()).toBe('Claim C-09 changed after it was signed.');
});

test('a return needs a reason, goes back to draft and voids what was signed', async () => {
  await policy(2, true);
  const versionId = await submit(marketer);
  await signCopy(marketer, workspace, { key: newId(), variantId, versionId });
  const answer = (reason: string) => returnCopy(owner, workspace.id, { key: newId(), variantId, versionId, reason });

  await expect(answer(' ')).rejects.toSatisfy(
    (error) => isAppError(error, 'invalid_input') && error.fields['reason'] === 'Say what should change.',
  );
  expect(await answer('Say the price.')).toEqual({ status: 'draft', signed: 0 });
  const { approvals } = await editor();
  expect(approvals.map(({ verdict, reason, voidReason }) => [verdict, reason, voidReason])).toEqual([
    ['returned', 'Say the price.', null],
    ['approved', '', 'The copy was returned.'],
  ]);
});

test('a restored version brings back every word, and what stood there is a version too', async () => {
  await submit(owner);
  const { variant } = await editor();
  await save(owner, variant.rowVersion, 'Something Else');
  const [first] = await listVersions(owner, workspace.id, variantId, { limit: 1 });
  const key = newId();
  const done = await restoreVersion(owner, workspace.id, key, variantId, first?.id ?? '');
  const again = await restoreVersion(owner, workspace.id, key, variantId, first?.id ?? '');

  expect(again).toEqual(done);
  expect((await editor()).variant.fields).toEqual(COPY);
  const versions = await listVersions(owner, workspace.id, variantId, { limit: 10 });
  expect(versions.map(({ number, fields }) => [number, fields['headline']?.[0]])).toEqual([
    [3, 'See Every Fee First'],
    [2, 'Something Else'],
    [1, 'See Every Fee First'],
  ]);
});

test('other words for a field come with who wrote them, and the run is recorded; a stopped one is too, and a viewer asks for none', async () => {
  await stack.sql(`update public.briefs set slots = slots || $2::jsonb where id = $1`, [
    briefId,
    JSON.stringify({ benefit: 'see every fee before you pay', product: 'the Harbour card', action: 'open an account' }),
  ]);
  const ask = (db: Db, signal: AbortSignal) =>
    listWriters(db, workspace.id, 'rewrite', {}).then((writers) =>
      suggestWords(db, workspace, writers, { variantId, field: 'headline', text: 'See Every Fee First', signal }),
    );
  const runs = () =>
    stack.sql<{ status: string; model: string; done: number; used: number }>(
      `select r.status, r.model, r.done, (select count(*)::int from public.usage_ledger u where u.run_id = r.id) as used
       from public.runs r where r.variant_id = $1 order by r.created_at`,
      [variantId],
    );

  const { alternatives, label } = await ask(marketer, new AbortController().signal);
  expect(label).toBe('Template draft');
  expect(alternatives.length).toBeGreaterThan(1);
  expect(alternatives.every((line) => line.length <= 30)).toBe(true);
  await expect(ask(marketer, AbortSignal.abort())).rejects.toSatisfy(refusedAs('cancelled'));
  await expect(ask(viewer, new AbortController().signal)).rejects.toSatisfy(refusedAs('forbidden'));
  expect(await runs()).toEqual([
    { status: 'done', model: 'patterns', done: 1, used: 1 },
    { status: 'cancelled', model: 'patterns', done: 0, used: 1 },
  ]);
});

test('a figure that nothing covers holds the copy back', async () => {
  await save(marketer, (await editor()).variant.rowVersion, 'Answers in 24 Hours');
  await expect(submit(marketer)).rejects.toThrow('Mend 1 finding first.');
});

test('a draft campaign goes live with its first live placement; nothing goes live in a paused one', async () => {
  const status = async () =>
    (await stack.sql<{ status: string }>('select status from public.campaigns where id = $1', [campaignId]))[0]?.status;
  const place = (name: string) =>
    createPlacement(owner, workspace.id, {
      key: newId(),
      variantId,
      name,
      adAccountId: null,
      market: '',
      startsOn: null,
      limitsVersion: LIMITS_VERSION,
    });
  await approve();
  expect(await status()).toBe('draft');
  await place('First');
  expect(await status()).toBe('live');
  const events = await stack.sql<{ verb: string }>(
    `select verb from public.events where noun = 'campaigns' and subject_id = $1 and verb = 'live'`,
    [campaignId],
  );
  expect(events).toHaveLength(1);

  await stack.sql(`update public.campaigns set status = 'paused' where id = $1`, [campaignId]);
  await expect(place('Second')).rejects.toThrow('Resume the campaign first.');
});
