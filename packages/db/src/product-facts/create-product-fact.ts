import type { Db } from '../client';
import { settle } from '../unwrap';
import type { ProductFact } from './row';

/** Writes a fact down under the id its form brought, so that a repeated submit adds nothing. */
export async function createProductFact(
  db: Db,
  workspaceId: string,
  fact: Pick<ProductFact, 'id' | 'brandId' | 'text' | 'reason'>,
): Promise<void> {
  const row = { workspace_id: workspaceId, id: fact.id, brand_id: fact.brandId, text: fact.text, reason: fact.reason };

  await settle(db.from('product_facts').upsert(row, { onConflict: 'workspace_id,id', ignoreDuplicates: true }));
}
