import { dateInZone, now } from '@upbeat/core/clock';
import { may } from '@upbeat/core/roles';
import { listMembers } from '@upbeat/db/members/list-members';
import { getObjective } from '@upbeat/db/objectives/get-objective';
import type { StoredObjective } from '@upbeat/db/objectives/row';
import { listPortfolio } from '@upbeat/db/strategy/list-portfolio';
import type { Scope } from '~/request/require-member.server';
import { judgeObjectives } from './judge-objectives.server';

/** Objectives with their values and who set them. */
export async function judgedWithOwners(scope: Pick<Scope, 'db' | 'workspace'>, objectives: readonly StoredObjective[]) {
  const { db, workspace } = scope;
  const today = dateInZone(now(), workspace.timeZone);
  const members = await listMembers(db, workspace.id);
  const names = new Map(members.map((one) => [one.userId, one.displayName]));
  const judged = await judgeObjectives(scope, objectives, today);

  return judged.map(({ createdBy, ...objective }) => ({
    ...objective,
    owner: (createdBy && names.get(createdBy)) ?? 'a former member',
  }));
}

/** An objective's page: how far it has come, which campaigns count, and which others could. Throws `not_found`. */
export async function objectiveScreen(scope: Scope, id: string) {
  const { db, workspace, member } = scope;
  const [stored, campaigns] = await Promise.all([getObjective(db, workspace.id, id), listPortfolio(db, workspace.id)]);
  const owned = await judgedWithOwners(scope, [stored]);

  return {
    base: `/w/${workspace.slug}`,
    currency: workspace.currency,
    objective: owned,
    candidates: campaigns
      .filter((one) => one.objectiveId !== id && one.status !== 'archived')
      .map((one) => ({ id: one.id, name: one.name, taken: one.objectiveId !== null })),
    maySet: may(member.role, 'budget.write'),
    mayLink: may(member.role, 'campaigns.write'),
  };
}
