import type { Claim } from '@upbeat/core/brand';
import type { Database } from '../database.types';

/** A claim as it is stored; the checks read it as a Claim. */
export interface StoredClaim extends Claim {
  brandId: string;
  evidenceUrl: string;
  /** Id of the member who keeps its evidence fresh; null where nobody does. */
  ownerId: string | null;
  rowVersion: number;
  archived: boolean;
}

export const CLAIM_SELECT =
  'id, brand_id, code, text, evidence, evidence_url, markets, expires_on, owner_id, archived_at, row_version' as const;
type Columns = Pick<
  Database['public']['Tables']['claims']['Row'],
  | 'id'
  | 'brand_id'
  | 'code'
  | 'text'
  | 'evidence'
  | 'evidence_url'
  | 'markets'
  | 'expires_on'
  | 'owner_id'
  | 'archived_at'
  | 'row_version'
>;

export function toClaim(row: Columns): StoredClaim {
  return {
    id: row.id,
    brandId: row.brand_id,
    code: row.code,
    text: row.text,
    evidence: row.evidence,
    evidenceUrl: row.evidence_url,
    markets: row.markets,
    expiresOn: row.expires_on,
    ownerId: row.owner_id,
    rowVersion: row.row_version,
    archived: row.archived_at !== null,
  };
}
