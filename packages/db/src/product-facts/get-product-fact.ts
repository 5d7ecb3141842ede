import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { ProductFact } from './row';
import { FACT_SELECT, toFact } from './row';

/** A fact as it stands now, archived or not; throws `not_found`. */
export async function getProductFact(db: Db, workspaceId: string, id: string): Promise<ProductFact> {
  const query = db.from('product_facts').select(FACT_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return toFact(await unwrap(query.maybeSingle()));
}
