import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as signIn } from '~/routes/auth/sign-in';
import { action as actOnAudience } from '~/routes/brand/audience';
import { action as actOnClaim, loader as openClaim } from '~/routes/brand/claim';
import { action as registerClaim } from '~/routes/brand/claim-new';
import { action as saveBrand, loader as openEdit } from '~/routes/brand/edit';
import { action as actOnFact } from '~/routes/brand/fact';
import { loader as openBrand } from '~/routes/brand/index';
import { action as learn, loader as openLearn } from '~/routes/brand/learn';
import { action as actOnRule, loader as openRule } from '~/routes/brand/rule';
import { action as addRule } from '~/routes/brand/rule-new';
import { openTestBrowser, testSettings, type TestBrowser } from '~/testing/test-browser';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';

const HERE = { workspace: 'fernhill' };
const PATH = '/w/fernhill/brand';

let stack: TestStack;
let owner: TestBrowser;
let viewer: TestBrowser;
let brandId: string;

interface Book {
  brand: { id: string; positioning: string; rowVersion: number };
  rules: { id: string; rowVersion: number; reason: string }[];
  claims: { id: string; code: string; text: string; life: string; owner: string; isMine: boolean }[];
  facts: { id: string; text: string }[];
  audiences: { id: string; name: string }[];
  mayWrite: boolean;
}
const book = async (browser: TestBrowser): Promise<Book> => (await browser.get(openBrand, PATH, HERE)).body as Book;

async function signedIn(email: string): Promise<TestBrowser> {
  const browser = openTestBrowser(testSettings(stack));
  await browser.post(signIn, '/sign-in', { email, password: 'correct horse battery' });

  return browser;
}

beforeAll(async () => {
  const space = await openTestWorkspace('viewer');
  stack = space.stack;
  owner = await signedIn(space.ownerEmail);
  viewer = await signedIn(space.guestEmail);
  brandId = (await book(owner)).brand.id;
});
afterAll(() => stack.stop());

const claim = (fields: Record<string, string> = {}) => ({
  key: newId(),
  brandId,
  text: 'No foreign fee',
  evidence: 'Price list',
  markets: 'ie, gb',
  ...fields,
});

test('claims are numbered, a repeated submit registers once, and their state follows their last day', async () => {
  const fields = claim({ expiresOn: '2020-01-31' });
  await owner.post(registerClaim, `${PATH}/claims/new`, fields, HERE);
  await owner.post(registerClaim, `${PATH}/claims/new`, fields, HERE);
  await owner.post(registerClaim, `${PATH}/claims/new`, claim(), HERE);

  expect((await book(owner)).claims.map(({ code, life }) => [code, life])).toEqual([
    ['C-01', 'expired'],
    ['C-02', 'live'],
  ]);
});

test('a stale save of a claim answers both texts, and saving again puts the new one over it', async () => {
  const id = (await book(owner)).claims[1]?.id ?? '';
  const save = (text: string, rowVersion: number) =>
    owner.post(actOnClaim, `${PATH}/claims/${id}`, claim({ text, rowVersion: String(rowVersion) }), { ...HERE, id });
  await save('No fee abroad', 1);
  const stale = await save('No card fee anywhere', 1);

  expect(stale.status).toBe(409);
  expect(stale.body).toMatchObject({
    code: 'stale',
    stored: { text: 'No fee abroad', rowVersion: 2 },
    result: { initialValue: { text: 'No card fee anywhere' } },
  });
  expect((await save('No card fee anywhere', 2)).status).toBe(302);
  const page = (await owner.get(openClaim, `${PATH}/claims/${id}`, { ...HERE, id })).body as {
    claim: { text: string };
    changes: { who: string; before: string; after: string }[];
  };
  expect(page.claim.text).toBe('No card fee anywhere');
  expect(page.changes.map(({ who, before }) => [who, before.split(' · ')[0]])).toEqual([
    ['Ines Okafor', 'No fee abroad'],
    ['Ines Okafor', 'No foreign fee'],
  ]);
});

test('positioning is saved over the version it was read at, else nothing of it is lost', async () => {
  const { brand } = (await owner.get(openEdit, `${PATH}/edit`, HERE)).body as Pick<Book, 'brand'>;
  const save = (positioning: string) =>
    owner.post(
      saveBrand,
      `${PATH}/edit`,
      { rowVersion: String(brand.rowVersion), name: 'Fernhill', positioning },
      HERE,
    );

  expect((await save('The bank that shows the fee')).status).toBe(302);
  const stale = await save('Something else');
  expect(stale.body).toMatchObject({
    stored: { positioning: 'The bank that shows the fee' },
    result: { initialValue: { positioning: 'Something else' } },
  });
  expect((await book(owner)).brand.positioning).toBe('The bank that shows the fee');
});

test('a rule is added once, changed with its history, archived and taken back', async () => {
  const id = newId();
  const fields = {
    key: id,
    brandId,
    kind: 'banned',
    words: 'cheap, free',
    severity: 'block',
    reason: 'We are not cheap.',
  };
  await owner.post(addRule, `${PATH}/rules/new`, fields, HERE);
  await owner.post(addRule, `${PATH}/rules/new`, fields, HERE);
  expect((await book(owner)).rules).toHaveLength(1);

  const at = { ...HERE, id };
  await owner.post(actOnRule, `${PATH}/rules/${id}`, { ...fields, words: 'cheap', rowVersion: '1' }, at);
  const page = (await owner.get(openRule, `${PATH}/rules/${id}`, at)).body as {
    changes: { before: string; after: string }[];
  };
  expect(page.changes).toMatchObject([
    {
      before: 'Never write “cheap” or “free”. Blocks approval. We are not cheap.',
      after: 'Never write “cheap”. Blocks approval. We are not cheap.',
    },
  ]);
  const put = await owner.post(actOnRule, `${PATH}/rules/${id}`, { intent: 'archive' }, at);
  expect([put.to, (await book(owner)).rules.length]).toEqual([PATH, 0]);
  await owner.post(actOnRule, `${PATH}/rules/${id}`, { intent: 'restore' }, at);
  expect((await book(owner)).rules).toHaveLength(1);
});

test('a proposed rule is accepted with its evidence, once, and taken back', async () => {
  const before = (await book(owner)).rules.length;
  const key = newId();
  const reason = 'Counted in 5 texts we like, 1 December 2026: 36 of 36 places.';
  const fields = { key, brandId, kind: 'contraction', contractions: 'contract', severity: 'warn', reason };
  const accepted = await owner.post(learn, `${PATH}/learn`, fields, HERE);
  await owner.post(learn, `${PATH}/learn`, fields, HERE);

  expect(accepted.body).toEqual({ rule: { id: key, stands: true } });
  const { rules } = await book(owner);
  expect(rules).toHaveLength(before + 1);
  expect(rules.find(({ id }) => id === key)?.reason).toBe(reason);
  const back = await owner.post(learn, `${PATH}/learn`, { intent: 'take-back', id: key }, HERE);
  expect(back.body).toEqual({ rule: { id: key, stands: false } });
  expect((await book(owner)).rules).toHaveLength(before);
  const wrong = await owner.post(learn, `${PATH}/learn`, { ...fields, kind: 'passive', max: '9' }, HERE);
  expect([wrong.status, JSON.stringify(wrong.body).includes('Write a whole number from 0 to 5')]).toEqual([400, true]);
});

test('a claim has an owner, who must be a member, and says which copy stands on it', async () => {
  const [me] = await stack.sql(
    `select m.id::text, m.workspace_id::text from public.members m where m.role = 'owner'`,
    [],
  );
  const [memberId, workspaceId] = [String(me?.['id']), String(me?.['workspace_id'])];
  await owner.post(registerClaim, `${PATH}/claims/new`, claim({ text: 'Owned', ownerId: memberId }), HERE);
  const stranger = await owner.post(registerClaim, `${PATH}/claims/new`, claim({ ownerId: newId() }), HERE);
  const owned = (await book(owner)).claims.find(({ text }) => text === 'Owned');

  expect(owned).toMatchObject({ owner: 'Ines Okafor', isMine: true });
  expect((await book(viewer)).claims.find(({ text }) => text === 'Owned')).toMatchObject({ isMine: false });
  expect([stranger.status, JSON.stringify(stranger.body).includes('Choose a member')]).toEqual([400, true]);

  const id = owned?.id ?? '';
  const save = (ownerId: string, rowVersion: number) =>
    owner.post(actOnClaim, `${PATH}/claims/${id}`, claim({ text: 'Owned', ownerId, rowVersion: String(rowVersion) }), {
      ...HERE,
      id,
    });
  expect([(await save(newId(), 1)).status, (await save('', 1)).status, (await save(memberId, 2)).status]).toEqual([
    400, 302, 302,
  ]);
  const citing = async () =>
    ((await owner.get(openClaim, `${PATH}/claims/${id}`, { ...HERE, id })).body as { citing: { name: string }[] })
      .citing;
  expect(await citing()).toEqual([]);
  await stack.sql(
    `with campaign as (insert into public.campaigns (workspace_id, brand_id, name, currency) values ($1, $2, 'Fees', 'EUR') returning id),
     brief as (insert into public.briefs (workspace_id, campaign_id, title, slots) select $1, id, 'Brief', '{}' from campaign returning id, campaign_id),
     piece as (insert into public.content_pieces (workspace_id, campaign_id, brief_id, channel, name) select $1, campaign_id, id, 'email', 'Letter' from brief returning id, campaign_id)
     insert into public.variants (workspace_id, content_piece_id, campaign_id, provenance)
     select $1, id, campaign_id, jsonb_build_array(jsonb_build_object('field', 'body', 'index', 0, 'kind', 'claim', 'id', $3::text, 'label', 'C')) from piece`,
    [workspaceId, brandId, id],
  );
  expect(await citing()).toMatchObject([{ name: 'Letter', channel: 'email', label: 'A', status: 'draft' }]);
});

test('facts and audiences are written in place, and a wrong one is said at its field', async () => {
  const id = newId();
  await owner.post(actOnFact, `${PATH}/facts/${id}`, { brandId, text: 'Opens in eight minutes' }, { ...HERE, id });
  await owner.post(
    actOnFact,
    `${PATH}/facts/${id}`,
    { brandId, text: 'Opens in five', rowVersion: '1' },
    { ...HERE, id },
  );
  await owner.post(
    actOnAudience,
    `${PATH}/audiences/${id}`,
    { brandId, name: 'Travellers', noun: 'people who travel' },
    { ...HERE, id },
  );
  const wrong = await owner.post(
    actOnAudience,
    `${PATH}/audiences/${newId()}`,
    { brandId, name: '' },
    { ...HERE, id: newId() },
  );

  const { facts, audiences } = await book(owner);
  expect([facts.map((one) => one.text), audiences.map((one) => one.name)]).toEqual([['Opens in five'], ['Travellers']]);
  expect([wrong.status, JSON.stringify(wrong.body).includes('Give the audience a name')]).toEqual([400, true]);
});

test('a viewer reads the whole book and is refused every act', async () => {
  const before = await book(viewer);
  const [one] = before.claims;
  const at = { ...HERE, id: one?.id ?? '' };
  const acts = [
    viewer.get(openEdit, `${PATH}/edit`, HERE),
    viewer.post(registerClaim, `${PATH}/claims/new`, claim(), HERE),
    viewer.post(actOnClaim, `${PATH}/claims/${at.id}`, { intent: 'archive' }, at),
    viewer.post(addRule, `${PATH}/rules/new`, { key: newId(), brandId, kind: 'banned', words: 'x' }, HERE),
    viewer.post(actOnFact, `${PATH}/facts/${at.id}`, { brandId, text: 'No' }, at),
    viewer.post(saveBrand, `${PATH}/edit`, { rowVersion: '1', name: 'Mine' }, HERE),
    viewer.get(openLearn, `${PATH}/learn`, HERE),
    viewer.post(learn, `${PATH}/learn`, { intent: 'take-back', id: newId() }, HERE),
  ];

  expect((await Promise.all(acts)).map((answer) => answer.status)).toEqual(acts.map(() => 403));
  expect(before.mayWrite).toBe(false);
  const after = await book(viewer);
  expect([after.claims, after.facts, after.brand]).toEqual([before.claims, before.facts, before.brand]);
  expect((await viewer.get(openClaim, `${PATH}/claims/${at.id}`, at)).status).toBe(200);
});
