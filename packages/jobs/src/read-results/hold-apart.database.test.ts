import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, weeks } from './test-support/open-world';
import type { Placed, World } from './test-support/open-world';

const FIRST = '2026-09-07';
const PLAIN = { name: 'Plain card', headline: 'A card for travel', ctr: 0.04 };
const NUMBER = { name: 'Two minutes', headline: 'Open it in 2 minutes', ctr: 0.056 };
const ads = (prefix: string) => [PLAIN, NUMBER].map((ad) => ({ ...ad, name: `${prefix} ${ad.name}` }));

let world: World;

interface Suggested extends Record<string, unknown> {
  id: string;
  row_version: number;
  campaign_id: string;
  kind: string;
  proposal: { title: string; apply: { from: string; to: string }[] };
}
const suggested = (where = `status = 'open'`): Promise<Suggested[]> =>
  world.rows<Suggested>(`select * from public.suggestions where workspace_id = $1 and ${where} order by id`);
const lastReading = async () =>
  (
    await world.rows<{ status: string; error_message: string | null }>(
      `select status, error_message from public.jobs where workspace_id = $1 and kind = 'read-results' order by created_at desc, id desc limit 1`,
    )
  )[0];
const decide = async (id: string, verdict: 'applied' | 'dismissed'): Promise<string> => {
  const [now] = await suggested(`id = '${id}'`);
  const reply = await world.space.owner.rpc('decide_suggestion', {
    p_workspace_id: world.space.id,
    p_key: newId(),
    p_suggestion_id: id,
    p_row_version: now?.row_version ?? 0,
    p_verdict: verdict,
    p_reason: 'r',
    p_alternatives: [],
  } as never);
  if (reply.error) throw new Error(reply.error.message);
  return (reply.data as unknown as { id: string }).id;
};
const outcomeOf = async (decision: string) =>
  (
    await world.rows<{ status: string; verdict: string | null }>(
      `select status, verdict from public.outcomes where workspace_id = $1 and decision_id = $2`,
      decision,
    )
  )[0];

beforeAll(async () => {
  world = await openWorld(FIRST);
});
afterAll(() => world.close());

test('where a target says what a result may cost, more spend is proposed through the job like anything else', async () => {
  const one = { name: 'Grow one', headline: 'One', ctr: 0.05 };
  const two = { name: 'Grow two', headline: 'Two', ctr: 0.05 };
  const { campaignId } = await world.place('Grow', 'google_rsa', [one]);
  await world.place('Grow', 'meta_feed', [two], campaignId);
  const objective = newId();
  await world.rows(
    `insert into public.objectives (workspace_id, id, name, metric, target, starts_on, ends_on) values ($1, $2, 'Cost', 'cpa', 5000, '2026-01-01', '2026-12-31')`,
    objective,
  );
  await world.rows(
    `update public.campaigns set objective_id = $2 where workspace_id = $1 and id = $3`,
    objective,
    campaignId,
  );
  await world.goTo('2026-10-20');
  await world.land('Grow search', [one], weeks(FIRST, 6), { cpm: 15, dailyBudget: 200, unread: true });
  await world.land('Grow feed', [two], weeks(FIRST, 6), { cpm: 45, dailyBudget: 200, platform: 'meta_ads' });
  expect(await lastReading()).toEqual({ status: 'done', error_message: null });
  const [more] = await suggested(`kind = 'spend_more'`);
  expect(more?.proposal.title).toMatch(/^Spend €.* more a day on Google search$/);
});

test('an outcome or a campaign that fails stops no other; the job fails, says what it was, and is whole once that is mended', async () => {
  const placed: Record<string, Placed> = {};
  for (const name of ['Ill', 'Sane']) {
    placed[name] = await world.place(name, 'google_rsa', ads(name));
    await world.land(name, ads(name), weeks(FIRST, 6));
  }
  const of = async (name: string) => (await suggested()).find((one) => one.campaign_id === placed[name]?.campaignId);
  const [ill, sane] = [await of('Ill'), await of('Sane')];
  const broken = await decide(ill?.id ?? '', 'dismissed');
  const sound = await decide(sane?.id ?? '', 'dismissed');
  const later = await world.place('Later', 'google_rsa', ads('Later'));
  await world.space.stack.sql(
    `create function private.fail_on_purpose() returns trigger language plpgsql as $$ begin
       if new.status = 'measured' and new.decision_id = '${broken}' then raise exception 'on purpose'; end if; return new; end $$`,
  );
  await world.space.stack.sql(
    `create trigger fail_on_purpose before update on public.outcomes for each row execute function private.fail_on_purpose()`,
  );
  await world.goTo('2026-11-10');
  for (const name of ['Ill', 'Sane', 'Later'])
    await world.land(name, ads(name), weeks('2026-10-19', 3), { unread: name !== 'Later' });

  expect(await lastReading()).toMatchObject({ error_message: 'Could not read 1 outcome; everything else was read.' });
  expect((await outcomeOf(broken))?.status).toBe('waiting');
  expect((await outcomeOf(sound))?.status).toBe('measured');
  expect((await suggested(`campaign_id = '${later.campaignId}'`)).length).toBeGreaterThan(0);

  await world.space.stack.sql(`drop trigger fail_on_purpose on public.outcomes`);
  await world.space.stack.sql(`drop function private.fail_on_purpose()`);
  await world.rows(
    `update public.jobs set status = 'cancelled', finished_at = private.now() where workspace_id = $1 and kind = 'read-results' and status = 'queued'`,
  );
  await world.land('Sane', ads('Sane'), { from: '2026-11-09', to: '2026-11-09' });
  expect(await lastReading()).toEqual({ status: 'done', error_message: null });
  expect((await outcomeOf(broken))?.status).toBe('measured');
});

test('an outcome whose platform rows were detached waits for its days of grace, then says that nothing is known', async () => {
  const { campaignId } = await world.place('Detached', 'google_rsa', ads('Detached'));
  await world.land('Detached', ads('Detached'), weeks('2026-09-28', 6));
  const found = (await suggested()).find((one) => one.campaign_id === campaignId);
  const decision = await decide(found?.id ?? '', 'dismissed');
  await world.rows(
    `update public.platform_entities set placement_id = null, matched_by = null
     where workspace_id = $1 and placement_id in (select id from public.placements where workspace_id = $1 and campaign_id = $2)`,
    campaignId,
  );
  await world.work();
  expect((await outcomeOf(decision))?.status).toBe('waiting');
  await world.goTo('2026-12-20');
  await world.space.stack.service().rpc('enqueue_due_readings');
  await world.work();
  expect(await outcomeOf(decision)).toEqual({ status: 'measured', verdict: 'unknown' });
  expect((await world.space.stack.service().rpc('enqueue_due_readings')).data).toBe(0);
});
