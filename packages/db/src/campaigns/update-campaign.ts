import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { CampaignStatus } from './row';

/** What may change of a campaign; the budget only by who holds `budget.write`, the status as its machine allows. */
export interface CampaignChange {
  status?: CampaignStatus;
  name?: string;
  market?: string;
  startsOn?: string | null;
  endsOn?: string | null;
  budgetMicros?: string | null;
  /** An open objective, measured in the campaign's currency; null ties it to none. */
  objectiveId?: string | null;
}

/** Saves a change over the version it was read at; throws `stale` when somebody saved in between, `conflict` for a move the machine forbids or an objective that cannot count it. */
export async function updateCampaign(
  db: Db,
  workspaceId: string,
  { id, rowVersion }: { id: string; rowVersion: number },
  change: CampaignChange,
): Promise<void> {
  // The generated type of a bigint column is number; micros below 2^53 (nine thousand million units) keep every digit in it.
  const { budgetMicros } = change;
  const budget = budgetMicros === undefined || budgetMicros === null ? budgetMicros : Number(budgetMicros);
  await savedOrStale(
    db
      .from('campaigns')
      .update({
        status: change.status,
        name: change.name,
        market: change.market,
        starts_on: change.startsOn,
        ends_on: change.endsOn,
        budget_micros: budget,
        objective_id: change.objectiveId,
      })
      .eq('workspace_id', workspaceId)
      .eq('id', id)
      .eq('row_version', rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
