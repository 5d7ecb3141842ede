import type { Database } from '../database.types';

/** Whom the brand speaks to. `noun` is how copy names them ("people who travel"), `pain` what they feel. */
export interface Audience {
  id: string;
  brandId: string;
  name: string;
  noun: string;
  description: string;
  pain: string;
  rowVersion: number;
}

export const AUDIENCE_SELECT = 'id, brand_id, name, noun, description, pain, row_version' as const;
type Columns = Pick<
  Database['public']['Tables']['audiences']['Row'],
  'id' | 'brand_id' | 'name' | 'noun' | 'description' | 'pain' | 'row_version'
>;

export function toAudience(row: Columns): Audience {
  return {
    id: row.id,
    brandId: row.brand_id,
    name: row.name,
    noun: row.noun,
    description: row.description,
    pain: row.pain,
    rowVersion: row.row_version,
  };
}
