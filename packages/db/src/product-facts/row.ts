import type { Database } from '../database.types';

/** Something true of the product, and why it is worth saying. */
export interface ProductFact {
  id: string;
  brandId: string;
  text: string;
  reason: string;
  rowVersion: number;
}

export const FACT_SELECT = 'id, brand_id, text, reason, row_version' as const;
type Columns = Pick<
  Database['public']['Tables']['product_facts']['Row'],
  'id' | 'brand_id' | 'text' | 'reason' | 'row_version'
>;

export function toFact(row: Columns): ProductFact {
  return { id: row.id, brandId: row.brand_id, text: row.text, reason: row.reason, rowVersion: row.row_version };
}
