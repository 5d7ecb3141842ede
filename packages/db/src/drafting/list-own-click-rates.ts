import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A click-through rate the workspace has measured itself, with at least 500 shown. */
export interface OwnClickRate {
  source: string;
  id: string;
  label: string;
  /** Where it was measured: a channel of the Studio or, for an own reference, any word ("other"). */
  channel: string;
  impressions: number;
  clicks: number;
}

/** Own rates, from own references and from placements over all their days. */
export async function listOwnClickRates(db: Db, workspaceId: string): Promise<OwnClickRate[]> {
  const rows = await unwrap(db.rpc('own_click_rates', { p_workspace_id: workspaceId }));

  return rows.map((row) => ({ ...row, impressions: Number(row.impressions), clicks: Number(row.clicks) }));
}
