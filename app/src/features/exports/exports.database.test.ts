import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { action as download } from '~/routes/studio/export-file';
import { action as keep, loader } from '~/routes/studio/export';
import { signedIn } from '~/testing/signed-in';
import type { Answered, TestBrowser } from '~/testing/test-browser';
import { openTestWorkspace, type TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { ExportScreen } from './export-screen.server';

const SEARCH = {
  headline: ['See Every Fee First', 'Fees Before You Pay', 'Plain Prices'],
  description: ['The fee is shown first.', 'Open it on your phone.'],
  final_url: ['https://harbour.example/fees'],
};
const MAIL = { subject: ['Fees'], body: ['Hello'], cta: ['See'], final_url: ['https://harbour.example/mail'] };

let here: TestWorkspace;
let owner: TestBrowser;
let viewer: TestBrowser;
let campaign: string;
let at: { workspace: string; id: string };

beforeAll(async () => {
  here = await openTestWorkspace('viewer');
  owner = await signedIn(here.stack, here.ownerEmail);
  viewer = await signedIn(here.stack, here.guestEmail);
});
afterAll(() => here.stack.stop());

beforeEach(async () => {
  campaign = await newCampaign('Fees you can see');
  at = { workspace: here.slug, id: campaign };
});

const run = (sql: string, params: unknown[] = []) => here.stack.sql(sql, [here.id, ...params]);

async function newCampaign(name: string): Promise<string> {
  const id = newId();
  await run(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency) select $1, $2, id, $3, 'EUR' from public.brands where workspace_id = $1`,
    [id, name],
  );
  return id;
}

/** A variant with a signed version, or a draft of the same words. */
async function addVariant(
  piece: string,
  fields: object,
  of: { channel?: string; status?: string; expires?: string } = {},
): Promise<string> {
  const { channel = 'google_rsa', status = 'approved', expires = null } = of;
  const [brief, pieceId, variant, version] = [newId(), newId(), newId(), newId()];
  await run(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Brief', '{}')`,
    [brief, campaign],
  );
  await run(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, $5, $6)`,
    [pieceId, campaign, brief, channel, piece],
  );
  await run(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, status, fields) values ($1, $2, $3, $4, $5, $6::jsonb)`,
    [variant, pieceId, campaign, status, JSON.stringify(fields)],
  );
  if (status === 'draft') return variant;
  await run(
    `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, $5::jsonb, 'person')`,
    [version, variant, campaign, JSON.stringify(fields)],
  );
  if (status === 'approved')
    await run(
      `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by, claims_expire_on)
       values ($1, $2, $3, $4, 'approved', private.variant_hashes($1, $2, $5), $6, $7)`,
      [variant, version, campaign, LIMITS_VERSION, newId(), expires],
    );
  return variant;
}

const GOOGLE = { format: 'google-ads-editor', as: 'csv', campaignName: 'Card, search', adGroupName: 'Fees' };
const ask = (fields: Record<string, string>, browser = owner, where = at): Promise<Answered> =>
  browser.post(download, '/x', fields, where);
const screen = async (path = '/x', browser = owner) => (await browser.get(loader, path, at)).body as ExportScreen;
const exported = async () =>
  run(
    `select subject_id, campaign_id, actor_id is not null as by_somebody, data from public.events where workspace_id = $1 and verb = 'exported' and campaign_id = $2`,
    [campaign],
  );
const sentence = (reply: Answered, field: string) =>
  (reply.body as { result: { error: Record<string, string[]> } }).result.error[field]?.join(' ');

test('the page gives the words of what is approved as it stands, and of all else only the reason', async () => {
  await run(`update public.approval_policies set people = 1 where workspace_id = $1`);
  const approved = await addVariant('Plain', SEARCH);
  const draft = await addVariant('Draft', SEARCH, { status: 'draft' });
  const waiting = await addVariant('Waiting', SEARCH, { status: 'submitted' });
  const page = await screen();

  expect(page.copies.map(({ variantId, fields }) => [variantId, fields['headline']?.[0]])).toEqual([
    [approved, 'See Every Fee First'],
  ]);
  expect(Object.fromEntries(page.waiting.map(({ id, reason }) => [id, reason]))).toEqual({
    [draft]: 'Not submitted yet.',
    [waiting]: 'Waits for one signature.',
  });
  expect(JSON.stringify(page.waiting)).not.toContain('See Every Fee First');
  expect(page.answers).toMatchObject({ campaignName: 'Fees you can see', adGroupName: '' });
});

test('a file is downloaded under its name, never stored, and the history says who took which version', async () => {
  const variant = await addVariant('Plain', SEARCH);
  const reply = await ask({ ...GOOGLE, variant });

  expect(reply.status).toBe(200);
  expect(reply.headers.get('Content-Disposition')).toBe(
    `attachment; filename="upbeat-fees-you-can-see-google-ads-editor.csv"; filename*=UTF-8''upbeat-fees-you-can-see-google-ads-editor.csv`,
  );
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(reply.headers.get('Content-Type')).toBe('text/csv; charset=utf-16');
  expect(await exported()).toEqual([
    {
      subject_id: variant,
      campaign_id: campaign,
      by_somebody: true,
      data: { format: 'google-ads-editor', version_id: expect.any(String) },
    },
  ]);
});

test('copy that is not approved cannot be had by naming it, alone or among others; nothing is logged', async () => {
  const approved = await addVariant('Plain', SEARCH);
  const draft = await addVariant(
    'Draft',
    { ...SEARCH, headline: ['Secret Words', 'Two', 'Three'] },
    { status: 'draft' },
  );
  for (const reply of [
    await ask({ ...GOOGLE, variant: draft }),
    await ask({ ...GOOGLE, 'variant[0]': approved, 'variant[1]': draft }),
    await ask({ ...GOOGLE, format: 'any-channel', variant: draft }),
  ]) {
    expect(reply.status).toBe(409);
    expect(sentence(reply, '')).toBe('“Draft”, variant A, is not approved as it stands. Nothing was exported.');
    expect(JSON.stringify(reply.body)).not.toContain('Secret Words');
  }
  expect(await exported()).toEqual([]);
});

test('an edit takes approved copy out of every file until it is signed again', async () => {
  const variant = await addVariant('Plain', SEARCH);
  await run(`update public.variants set fields = fields || '{"path1":["new"]}' where workspace_id = $1 and id = $2`, [
    variant,
  ]);

  expect((await ask({ ...GOOGLE, variant })).status).toBe(409);
  expect((await screen()).waiting).toMatchObject([
    { id: variant, reason: 'No longer approved: the copy changed after it was signed.' },
  ]);
});

test('nor does copy leave whose claim expired, whose limits changed, or that too few people signed', async () => {
  const expired = await addVariant('Expired', SEARCH, { expires: '2020-01-01' });
  const older = await addVariant('Older', SEARCH);
  await run(
    `update public.approvals set hashes = hashes || '{"limits":"2020-01-01.1"}' where workspace_id = $1 and variant_id = $2`,
    [older],
  );
  expect((await screen()).copies).toEqual([]);
  for (const variant of [expired, older]) expect((await ask({ ...GOOGLE, variant })).status).toBe(409);

  const once = await addVariant('Once', SEARCH);
  await run(`update public.approval_policies set people = 2 where workspace_id = $1`);
  expect((await screen()).copies).toEqual([]);
  expect((await ask({ ...GOOGLE, variant: once })).status).toBe(409);
  await run(`update public.approval_policies set people = 1 where workspace_id = $1`);
});

test('a viewer reads what stands where, but takes nothing; another campaign’s or a stranger’s copy is not here', async () => {
  const variant = await addVariant('Plain', SEARCH);
  expect((await screen('/x', viewer)).mayExport).toBe(false);
  expect((await ask({ ...GOOGLE, variant }, viewer)).status).toBe(403);
  const direct = await here.guest.rpc('export_copy', {
    p_workspace_id: here.id,
    p_campaign_id: campaign,
    p_variant_ids: [variant],
    p_format: 'x',
    p_limits_version: LIMITS_VERSION,
  });
  expect(direct.error?.code).toBe('PT403');

  const other = await newCampaign('Other');
  expect((await ask({ ...GOOGLE, variant }, owner, { ...at, id: other })).status).toBe(404);
  expect((await ask({ ...GOOGLE, variant }, owner, { ...at, id: newId() })).status).toBe(404);
  expect((await owner.get(loader, '/x', { ...at, id: newId() })).status).toBe(404);

  const stranger = await here.stack.asUser('stranger@elsewhere.example');
  await stranger.rpc('ensure_profile', { p_display_name: 'Sten' });
  const theirs = await signedIn(here.stack, 'stranger@elsewhere.example');
  expect((await ask({ ...GOOGLE, variant }, theirs)).status).toBe(404);
  const space = newId();
  await stranger.rpc('create_workspace', {
    p_id: space,
    p_name: 'Elsewhere',
    p_slug: 'elsewhere',
    p_brand_name: 'E',
    p_currency: 'EUR',
    p_time_zone: 'UTC',
    p_locale: 'en-GB',
  });
  expect((await ask({ ...GOOGLE, variant }, theirs, { workspace: 'elsewhere', id: campaign })).status).toBe(404);
  expect((await theirs.get(loader, '/x', { workspace: 'elsewhere', id: campaign })).status).toBe(404);
  expect(await exported()).toEqual([]);
});

test('what a file needs is asked for at its field; a name that a spreadsheet would run is refused there', async () => {
  const variant = await addVariant('Plain', SEARCH);
  const reply = await ask({ ...GOOGLE, campaignName: ' ', adGroupName: '=cmd|/c', variant });
  expect(reply.status).toBe(400);
  expect(sentence(reply, 'adGroupName')).toContain('run this name as a formula');
  expect(sentence(await ask({ ...GOOGLE, campaignName: ' ', variant }), 'campaignName')).toBe(
    'Write the campaign’s name on the platform.',
  );
  expect(sentence(await ask(GOOGLE), 'variant')).toBe('Choose at least one variant.');

  const risky = await addVariant('Risky', { ...SEARCH, headline: ['=1+1', 'Two', 'Three'] });
  const refused = await ask({ ...GOOGLE, variant: risky });
  expect(refused.status).toBe(400);
  expect(sentence(refused, 'variant')).toContain('“Headline 1” begins like a formula');
  expect(await exported()).toEqual([]);

  const both = await ask({ ...GOOGLE, 'variant[0]': risky, 'variant[1]': variant });
  expect(both.status).toBe(200);
  expect((await exported()).map((event) => event['subject_id'])).toEqual([variant]);
});

test('a message leaves as HTML, as text and as both in one, once its foot is answered', async () => {
  const variant = await addVariant('By mail', MAIL, { channel: 'email' });
  const mail = { format: 'e-mail', as: 'html', variant, address: '1 Quay, Cork', unsubscribe: '*|UNSUB|*' };
  expect(sentence(await ask({ ...mail, address: '' }), 'address')).toContain('postal address');
  expect(sentence(await ask({ ...mail, unsubscribe: 'javascript:alert(1)' }), 'unsubscribe')).toContain(
    'Write an https address',
  );

  const html = await ask(mail);
  expect(html.headers.get('Content-Disposition')).toContain('upbeat-fees-you-can-see-by-mail-a.html');
  expect(html.body).toContain('href="https://harbour.example/mail?utm_source=newsletter&amp;utm_medium=email');
  const eml = await ask({ ...mail, as: 'eml', from: 'news@harbour.example' });
  expect(eml.body).toMatch(/^From: news@harbour\.example\r\n/m);
  expect(eml.body).toMatch(/^X-Unsent: 1\r\n/m);
  expect(eml.body).toContain('multipart/alternative');
  expect(eml.body).not.toMatch(/^To:/m);
  expect((await ask({ ...mail, as: 'csv' })).status).toBe(400);
});

test('the table of any channel holds every approved entry, and a spreadsheet runs none', async () => {
  const variant = await addVariant('Plain', { ...SEARCH, headline: ['=1+1', 'Two', 'Three'] });
  const reply = await ask({ format: 'any-channel', as: 'csv', variant });
  const [header = [], ...rows] = String(reply.body)
    .split('\r\n')
    .map((line) => line.split(','));
  const column = (name: string) => header.indexOf(name);
  const headlines = rows.filter((row) => row[column('Field')] === 'headline');
  expect(headlines.map((row) => ['Text', 'Length', 'Limit'].map((name) => row[column(name)]))).toEqual([
    ["'=1+1", '4', '30'],
    ['Two', '3', '30'],
    ['Three', '5', '30'],
  ]);
  expect(rows[0]?.[column('Approval')]).toMatch(/^[0-9a-f]{12}$/);
});

test('answers are kept for a campaign or for all, and a stale save loses nothing', async () => {
  const answers = {
    format: 'google-ads-editor',
    campaignName: 'Kept',
    adGroupName: 'Group',
    source: 'search',
    term: '{keyword}',
  };
  const save = (fields: Record<string, string>, browser = owner) =>
    browser.post(keep, '/x', { ...answers, ...fields }, at);
  expect((await save({ scope: 'campaign' })).body).toEqual({ done: true });
  expect(await screen()).toMatchObject({
    answers: { campaignName: 'Kept', source: 'search' },
    kept: { campaign: 1, workspace: null },
  });

  expect((await save({ scope: 'campaign', source: 'other' })).status).toBe(409);
  expect((await save({ scope: 'campaign', source: 'newer', rowVersion: '1' })).status).toBe(200);
  expect((await save({ scope: 'campaign', source: 'older', rowVersion: '1' })).status).toBe(409);
  expect((await screen()).answers.source).toBe('newer');

  expect((await save({ scope: 'workspace' })).status).toBe(200);
  at = { ...at, id: await newCampaign('Next') };
  expect((await screen()).answers).toMatchObject({
    campaignName: 'Next',
    adGroupName: '',
    source: 'search',
    term: '{keyword}',
  });
  expect((await save({ scope: 'campaign' }, viewer)).status).toBe(403);
});
