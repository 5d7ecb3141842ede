import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import { BRAND_SELECT, toBrand } from './row';
import type { Brand } from './row';

/** What a member writes about a brand. */
export type BrandText = Pick<Brand, 'name' | 'website' | 'positioning' | 'positioningReasons'>;

/** Saves a brand over the version it was read at; throws `stale` when somebody saved in between. */
export async function updateBrand(
  db: Db,
  workspaceId: string,
  id: string,
  rowVersion: number,
  text: BrandText,
): Promise<Brand> {
  const saved = await savedOrStale(
    db
      .from('brands')
      .update({
        name: text.name,
        website: text.website,
        positioning: text.positioning,
        positioning_reasons: text.positioningReasons,
      })
      .eq('workspace_id', workspaceId)
      .eq('id', id)
      .eq('row_version', rowVersion)
      .select(BRAND_SELECT)
      .maybeSingle(),
  );

  return toBrand(saved);
}
