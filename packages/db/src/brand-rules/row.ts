import { BrandRuleConfigSchema, SeveritySchema } from '@upbeat/core/brand';
import type { BrandRule } from '@upbeat/core/brand';
import type { Database } from '../database.types';

/** A voice rule as it is stored; the checks read it as a BrandRule. */
export interface StoredRule extends BrandRule {
  brandId: string;
  rowVersion: number;
  archived: boolean;
}

export const RULE_SELECT = 'id, brand_id, config, severity, reason, archived_at, row_version' as const;
type Columns = Pick<
  Database['public']['Tables']['brand_rules']['Row'],
  'id' | 'brand_id' | 'config' | 'severity' | 'reason' | 'archived_at' | 'row_version'
>;

export function toRule(row: Columns): StoredRule {
  return {
    id: row.id,
    brandId: row.brand_id,
    config: BrandRuleConfigSchema.parse(row.config),
    severity: SeveritySchema.parse(row.severity),
    reason: row.reason,
    rowVersion: row.row_version,
    archived: row.archived_at !== null,
  };
}
