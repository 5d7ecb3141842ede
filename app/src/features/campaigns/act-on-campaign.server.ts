import { may } from '@upbeat/core/roles';
import { updateCampaign } from '@upbeat/db/campaigns/update-campaign';
import type { z } from 'zod';
import type { Scope } from '~/request/require-member.server';
import type { CampaignActSchema } from './forms';

/** Moves a campaign along its status machine, or saves what was edited. The budget is left alone by who may not set it. */
export async function actOnCampaign(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  id: string,
  act: z.output<typeof CampaignActSchema>,
): Promise<void> {
  const at = { id, rowVersion: act.rowVersion };
  if (act.intent === 'status') return updateCampaign(db, workspace.id, at, { status: act.status });

  return updateCampaign(db, workspace.id, at, {
    name: act.name,
    market: act.market,
    startsOn: act.startsOn ?? null,
    endsOn: act.endsOn ?? null,
    budgetMicros: may(member.role, 'budget.write') ? (act.budget ?? null) : undefined,
    objectiveId: act.objectiveId ?? null,
  });
}
