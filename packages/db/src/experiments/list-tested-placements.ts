import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Rows of one answer. */
const PAGE = 1000;

/** Placements that a test stands on that is not over, as one that stopped is not before its conclusion: nothing else may be proposed for them. */
export async function listTestedPlacements(db: Db, workspaceId: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | null = null; ; ) {
    let query = db
      .from('experiment_arms')
      .select('id, placement_id, experiments!inner(status)')
      .eq('workspace_id', workspaceId)
      .in('experiments.status', ['planned', 'running', 'stopped'])
      .order('id')
      .limit(PAGE);
    if (after !== null) query = query.gt('id', after);
    const page: { id: string; placement_id: string }[] = await unwrap(query);
    for (const row of page) found.add(row.placement_id);
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return found;
  }
}
