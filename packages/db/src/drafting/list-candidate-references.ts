import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A reference that may fit a brief, before it is ranked. Rates and lifts are fractions. */
export interface CandidateReference {
  id: string;
  source: 'library' | 'own';
  headline: string;
  impressions: number;
  clicks: number;
  shrunkLow: number;
  lift: number | null;
  liftLow: number | null;
  liftClear: boolean;
  tags: string[];
  field: string;
  sensitive: false;
  /** Where and for what it ran; empty or null: not known. `objective` is the metric of its campaign's objective. */
  ran: { channel: string; market: string; objective: string; ranTo: string | null };
}

/** Most of the nearest references that are asked for; with the rest an answer stays under the thousand rows that it may hold. */
export const MOST_NEAR = 200;

/**
 * Library references named by `near` (at most 200), those that share a word with the brief or clearly won their test, and the workspace's
 * own. At most some 650.
 */
export async function listCandidateReferences(
  db: Db,
  workspaceId: string,
  words: readonly string[],
  near: readonly string[],
): Promise<CandidateReference[]> {
  const rows = await unwrap(
    db.rpc('candidate_references', {
      p_workspace_id: workspaceId,
      p_query: words.slice(0, 60).join(' or '),
      p_limit: 200,
      p_near: near.slice(0, MOST_NEAR),
    }),
  );

  return rows.map((row) => ({
    id: row.id,
    source: row.source === 'own' ? 'own' : 'library',
    headline: row.headline,
    impressions: row.impressions,
    clicks: row.clicks,
    shrunkLow: row.shrunk_low,
    lift: row.lift,
    liftLow: row.lift_low,
    liftClear: row.lift_clear !== 0,
    tags: row.tags,
    field: row.field,
    sensitive: false,
    ran: { channel: row.channel, market: row.market, objective: row.objective, ranTo: row.ran_to },
  }));
}
