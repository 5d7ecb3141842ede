import type { Database } from '../database.types';

/** A brand: what it stands for, and why. */
export interface Brand {
  id: string;
  name: string;
  website: string;
  positioning: string;
  positioningReasons: string;
  rowVersion: number;
}

export const BRAND_SELECT = 'id, name, website, positioning, positioning_reasons, row_version' as const;
type Columns = Pick<
  Database['public']['Tables']['brands']['Row'],
  'id' | 'name' | 'website' | 'positioning' | 'positioning_reasons' | 'row_version'
>;

export function toBrand(row: Columns): Brand {
  return {
    id: row.id,
    name: row.name,
    website: row.website,
    positioning: row.positioning,
    positioningReasons: row.positioning_reasons,
    rowVersion: row.row_version,
  };
}
