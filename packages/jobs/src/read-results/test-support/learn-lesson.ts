import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { weeks } from './open-world';
import type { Placed, World, WorldAd } from './open-world';

export interface Learnt extends Placed {
  decisionId: string;
  lesson: { id: string; claim: string; wrong_if: string };
}

/**
 * A campaign whose winner is dismissed after four weeks from `from` on (ISO date) while its ads run on: what it would have brought is
 * measured from days 29 to 42, which teaches a lesson. The world stands on day 45.
 */
export async function learnLesson(
  world: World,
  account: string,
  ads: readonly WorldAd[],
  from: string,
): Promise<Learnt> {
  const placed = await world.place(`${account} campaign`, 'google_rsa', ads);
  await world.goTo(addDays(from, 28));
  await world.land(account, ads, weeks(from, 4));
  const [suggestion] = await world.rows<{ id: string }>(
    `update public.suggestions set status = 'dismissed' where workspace_id = $1 and campaign_id = $2 and status = 'open' returning id`,
    placed.campaignId,
  );
  const decisionId = newId();
  await world.rows(
    `insert into public.decisions (workspace_id, id, campaign_id, suggestion_id, level, question, status, verdict, choice, reason, decided_kind, decided_by, decided_at)
     select $1, $2, $3, $4, 2, 'Show one?', 'decided', 'dismissed', 'Leave it', 'Later', 'person', created_by, $5 from public.workspaces where id = $1`,
    decisionId,
    placed.campaignId,
    suggestion?.id,
    `${addDays(from, 28)}T12:00:00Z`,
  );
  await world.rows(
    `insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to) values ($1, $2, $3, $4, $5)`,
    decisionId,
    placed.campaignId,
    addDays(from, 29),
    addDays(from, 42),
  );
  await world.goTo(addDays(from, 45));
  await world.land(account, ads, { from: addDays(from, 28), to: addDays(from, 42) });
  const [lesson] = await world.rows<Learnt['lesson']>(
    `select id, claim, wrong_if from public.lessons where workspace_id = $1 and campaign_id = $2`,
    placed.campaignId,
  );
  if (!lesson) throw new Error(`${account} taught nothing`);

  return { ...placed, decisionId, lesson };
}

/** Undoes the newest import of an account whose first day is given, and runs what follows from it. */
export async function undoImport(world: World, account: string, from: string): Promise<void> {
  const [found] = await world.rows<{ id: string }>(
    `select id from public.imports where workspace_id = $1 and status = 'landed' and file_name like $2 order by seq desc limit 1`,
    `${account}-${from}-%`,
  );
  const { error } = await world.space.owner.rpc('undo_import', {
    p_workspace_id: world.space.id,
    p_key: newId(),
    p_import_id: found?.id,
  });
  if (error) throw new Error(error.message);
  await world.work();
}
