import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { ProductFact } from './row';
import { FACT_SELECT, toFact } from './row';

/** Saves a fact over the version it was read at; throws `stale` when somebody saved in between. */
export async function updateProductFact(
  db: Db,
  workspaceId: string,
  fact: Pick<ProductFact, 'id' | 'text' | 'reason' | 'rowVersion'>,
): Promise<ProductFact> {
  const query = db
    .from('product_facts')
    .update({ text: fact.text, reason: fact.reason })
    .eq('workspace_id', workspaceId)
    .eq('id', fact.id)
    .eq('row_version', fact.rowVersion)
    .select(FACT_SELECT)
    .maybeSingle();

  return toFact(await savedOrStale(query));
}
