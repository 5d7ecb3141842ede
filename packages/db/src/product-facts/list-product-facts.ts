import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { FACT_SELECT, toFact } from './row';
import type { ProductFact } from './row';

/** Product facts of a workspace in the order they were written, archived ones left out; at most 500. */
export async function listProductFacts(db: Db, workspaceId: string): Promise<ProductFact[]> {
  const query = db.from('product_facts').select(FACT_SELECT).eq('workspace_id', workspaceId).is('archived_at', null);
  const rows = await unwrap(query.order('created_at').order('id').limit(500));

  return rows.map(toFact);
}
