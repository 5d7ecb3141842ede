import type { BrandRule } from '@upbeat/core/brand';
import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import { RULE_SELECT, toRule } from './row';
import type { StoredRule } from './row';

/** Saves a rule over the version it was read at; throws `stale` when somebody saved in between. Voids approvals bound to it (a trigger). */
export async function updateBrandRule(
  db: Db,
  workspaceId: string,
  rule: BrandRule & { rowVersion: number },
): Promise<StoredRule> {
  const query = db
    .from('brand_rules')
    .update({ kind: rule.config.kind, config: rule.config, severity: rule.severity, reason: rule.reason })
    .eq('workspace_id', workspaceId)
    .eq('id', rule.id)
    .eq('row_version', rule.rowVersion)
    .select(RULE_SELECT)
    .maybeSingle();

  return toRule(await savedOrStale(query));
}
