import { isAppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { createAudience } from '../audiences/create-audience';
import { updateAudience } from '../audiences/update-audience';
import { createBrandRule } from '../brand-rules/create-brand-rule';
import { getBrandRule } from '../brand-rules/get-brand-rule';
import { updateBrandRule } from '../brand-rules/update-brand-rule';
import { addClaim } from '../claims/add-claim';
import { getClaim } from '../claims/get-claim';
import { updateClaim } from '../claims/update-claim';
import type { Db } from '../client';
import { createProductFact } from '../product-facts/create-product-fact';
import { archivePart } from './archive-part';
import { getBrand } from './get-brand';
import { listHistory } from './list-history';
import { updateBrand } from './update-brand';

let workspaceId: string;
let stack: TestStack;
let owner: Db;
let marketer: Db;
let brandId: string;

const claim = (text: string) => ({
  text,
  evidence: 'Price list',
  evidenceUrl: '',
  markets: ['IE'],
  expiresOn: null,
  ownerId: null,
});

beforeAll(async () => {
  const space = await openTestWorkspace('marketer');
  ({ stack, id: workspaceId, owner, guest: marketer } = space);
  brandId = (await getBrand(owner, workspaceId)).brand.id;
});
afterAll(() => stack.stop());

test('claims added at once get codes of their own, one after another, and a repeated submit gets its first', async () => {
  const keys = Array.from({ length: 8 }, () => newId());
  const added = await Promise.all(
    keys.map((key, n) => addClaim(owner, workspaceId, key, brandId, claim(`Claim ${n}`))),
  );
  const again = await addClaim(owner, workspaceId, keys[3] ?? '', brandId, claim('Claim 3'));

  expect(added.map((one) => one.code).sort()).toEqual(Array.from({ length: 8 }, (_, n) => `C-0${n + 1}`));
  expect(again).toEqual(added[3]);
  await archivePart(owner, workspaceId, 'claims', again.id, true);
  expect((await addClaim(owner, workspaceId, newId(), brandId, claim('After'))).code).toBe('C-09');
});

test('a stale save changes nothing, and history keeps what each change replaced', async () => {
  const { id } = await addClaim(owner, workspaceId, newId(), brandId, claim('Opens in ten minutes'));
  const saved = await updateClaim(owner, workspaceId, { ...claim('Opens in eight minutes'), id, rowVersion: 1 });

  await expect(updateClaim(owner, workspaceId, { ...claim('Opens at once'), id, rowVersion: 1 })).rejects.toSatisfy(
    (error) => isAppError(error, 'stale'),
  );
  expect(saved.rowVersion).toBe(2);
  expect((await getClaim(owner, workspaceId, id)).text).toBe('Opens in eight minutes');
  const history = await listHistory(owner, workspaceId, 'claim_id', id);
  expect(history.map((entry) => (entry.content as { text: string }).text)).toEqual(['Opens in ten minutes']);
});

test('a brand book holds what is written and leaves out what is put away', async () => {
  const rule = { id: newId(), brandId, severity: 'warn' as const, reason: 'We are not cheap.' };
  const config = { kind: 'banned' as const, words: ['cheap'] };
  await createBrandRule(owner, workspaceId, { ...rule, config });
  await createBrandRule(owner, workspaceId, { ...rule, config: { kind: 'banned', words: ['second submit'] } });
  await updateBrandRule(owner, workspaceId, {
    ...rule,
    config: { kind: 'banned', words: ['cheap', 'free'] },
    rowVersion: 1,
  });
  await createProductFact(owner, workspaceId, { id: newId(), brandId, text: 'Free cards', reason: '' });
  const audience = {
    id: newId(),
    brandId,
    name: 'Travellers',
    noun: 'people who travel',
    description: '',
    pain: 'Fees',
  };
  await createAudience(owner, workspaceId, audience);

  const book = await getBrand(owner, workspaceId);
  expect(book.rules.map((one) => one.config)).toEqual([{ kind: 'banned', words: ['cheap', 'free'] }]);
  expect(book.facts.map((one) => one.text)).toEqual(['Free cards']);
  expect(book.audiences.map((one) => one.pain)).toEqual(['Fees']);
  await archivePart(owner, workspaceId, 'brand_rules', rule.id, true);
  expect((await getBrand(owner, workspaceId)).rules).toEqual([]);
  expect((await getBrandRule(owner, workspaceId, rule.id)).archived).toBe(true);
});

test('who may not write the brand changes nothing of it', async () => {
  const before = await getBrand(marketer, workspaceId);
  const { brand, audiences } = before;
  const text = { name: 'Mine', website: '', positioning: '', positioningReasons: '' };
  const refused = [
    updateBrand(marketer, workspaceId, brand.id, brand.rowVersion, text),
    addClaim(marketer, workspaceId, newId(), brandId, claim('No')),
    createProductFact(marketer, workspaceId, { id: newId(), brandId, text: 'No', reason: '' }),
    ...audiences.map((one) => updateAudience(marketer, workspaceId, { ...one, name: 'No' })),
    ...audiences.map((one) => archivePart(marketer, workspaceId, 'audiences', one.id, true)),
  ];

  const answers = await Promise.allSettled(refused);
  expect(answers.map((one) => one.status)).toEqual(refused.map(() => 'rejected'));
  expect(await getBrand(owner, workspaceId)).toEqual(before);
});
