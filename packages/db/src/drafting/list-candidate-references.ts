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
}

/** Library references that share a word with the brief or clearly won their test, and the workspace's own. At most some 300. */
export async function listCandidateReferences(
  db: Db,
  workspaceId: string,
  words: string[],
): Promise<CandidateReference[]> {
  const rows = await unwrap(
    db.rpc('candidate_references', {
      p_workspace_id: workspaceId,
      p_query: words.slice(0, 60).join(' or '),
      p_limit: 200,
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
  }));
}
