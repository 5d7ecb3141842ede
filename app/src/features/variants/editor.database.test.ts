import { newId } from '@upbeat/core/ids';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { editorScreen } from './editor.server';

let space: TestWorkspace;
const CAMPAIGN = newId();
const BRIEF = newId();

beforeAll(async () => {
  space = await openTestWorkspace('viewer');
  await space.stack.sql(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency) select $1, $2, id, 'Card', 'EUR' from public.brands where workspace_id = $1`,
    [space.id, CAMPAIGN],
  );
  await space.stack.sql(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Card', '{}')`,
    [space.id, BRIEF, CAMPAIGN],
  );
});
afterAll(() => space.stack.stop());

/** A piece with one variant for each of `copies`; answers the id of the first. */
async function piece(channel: string, copies: readonly object[]): Promise<string> {
  const [id, ...variants] = [newId(), ...copies.map(() => newId())];
  await space.stack.sql(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, $5, 'Care')`,
    [space.id, id, CAMPAIGN, BRIEF, channel],
  );
  for (const [at, variant] of variants.entries()) {
    await space.stack.sql(
      `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, label, fields) values ($1, $2, $3, $4, $5, $6)`,
      [space.id, variant, id, CAMPAIGN, 'ABCDEFGH'[at], JSON.stringify(copies[at])],
    );
  }

  return variants[0] ?? '';
}

test('the editor of an e-mail brings the subjects of the other variants; one of a search ad brings none', async () => {
  const copies = [{ subject: ['One'] }, { subject: ['Two'], body: ['Not this'] }, { body: ['No subject yet'] }];
  const entered = await enterWorkspace(space.owner, 'fernhill');
  if (!entered) throw new Error('no member');
  const scope = { db: space.owner, ...entered };

  const mail = await editorScreen(scope, await piece('email', copies));
  expect(mail.others).toEqual([
    { label: 'B', texts: ['Two'] },
    { label: 'C', texts: [] },
  ]);
  const ad = await editorScreen(scope, await piece('google_rsa', [{ headline: ['One'] }, { headline: ['Two'] }]));
  expect(ad.others).toEqual([]);
});
