import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action, loader } from '~/routes/studio/campaign';
import { signedIn } from '~/testing/signed-in';
import type { TestBrowser } from '~/testing/test-browser';
import { openTestWorkspace, type TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';

let here: TestWorkspace;
let owner: TestBrowser;
const [campaign, open, shut] = [newId(), newId(), newId()];
const at = { workspace: 'fernhill', id: campaign };

beforeAll(async () => {
  here = await openTestWorkspace('viewer');
  owner = await signedIn(here.stack, here.ownerEmail);
  await here.stack.sql(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency) select $1, $2, b.id, 'Fees', 'EUR' from public.brands b where b.workspace_id = $1`,
    [here.id, campaign],
  );
  await here.stack.sql(
    `insert into public.objectives (workspace_id, id, name, metric, target, starts_on, ends_on, reason, archived_at)
     values ($1, $2, 'Returns', 'roas', 4, '2026-01-01', '2026-12-31', 'Because', null), ($1, $3, 'Old', 'clicks', 9, '2025-01-01', '2025-12-31', '', now())`,
    [here.id, open, shut],
  );
});
afterAll(() => here.stack.stop());

const page = async () =>
  (await owner.get(loader, '/x', at)).body as {
    campaign: { rowVersion: number; objective: { id: string } | null };
    objectives: { id: string }[];
  };
const tie = async (objectiveId: string) =>
  owner.post(
    action,
    '/x',
    { intent: 'edit', name: 'Fees', rowVersion: String((await page()).campaign.rowVersion), objectiveId },
    at,
  );
const readings = async () =>
  (
    await here.stack.sql<{ n: number }>(
      `select count(*)::int as n from public.jobs where workspace_id = $1 and kind = 'read-results' and status = 'queued'`,
      [here.id],
    )
  )[0]?.n;

test('a campaign that stands is tied to an open objective, read anew by its target, and let go again', async () => {
  expect((await page()).objectives.map(({ id }) => id)).toEqual([open]);
  expect((await tie(open)).status).toBe(200);
  expect((await page()).campaign.objective?.id).toBe(open);
  expect(await readings()).toBe(1);
  expect((await tie('')).status).toBe(200);
  expect((await page()).campaign.objective).toBeNull();
});

test('one that was put away, or is measured in another currency, is refused at its field; what is tied already may stay', async () => {
  const refused = await tie(shut);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    result: { error: { objectiveId: ['That objective is no longer open. Choose another.'] } },
  });

  await here.stack.sql(`update public.campaigns set currency = 'USD' where id = $1`, [campaign]);
  expect((await tie(open)).body).toMatchObject({
    result: { error: { objectiveId: [expect.stringContaining('measured in EUR; this campaign is kept in USD')] } },
  });
  await here.stack.sql(`update public.campaigns set currency = 'EUR' where id = $1`, [campaign]);

  await tie(open);
  await here.stack.sql(`update public.objectives set archived_at = now() where id = $1`, [open]);
  expect((await tie(open)).status).toBe(200);
  expect((await page()).campaign.objective?.id).toBe(open);
});
