import type { BrandRule } from '@upbeat/core/brand';
import type { Db } from '../client';
import { settle } from '../unwrap';

/** Writes a rule down under the id its form brought, so that a repeated submit adds nothing. */
export async function createBrandRule(
  db: Db,
  workspaceId: string,
  rule: BrandRule & { brandId: string },
): Promise<void> {
  const { id, brandId, config, severity, reason } = rule;
  const row = { workspace_id: workspaceId, id, brand_id: brandId, kind: config.kind, config, severity, reason };

  await settle(db.from('brand_rules').upsert(row, { onConflict: 'workspace_id,id', ignoreDuplicates: true }));
}
