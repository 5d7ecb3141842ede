import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A brief of the workspace that a dry run may use. */
export interface OwnBrief {
  id: string;
  title: string;
  brandId: string;
  slots: Record<string, unknown>;
}

/** The briefs of campaigns that are not put away, the newest first, at most 30; titled by their campaign. */
export async function listOwnBriefs(db: Db, workspaceId: string): Promise<OwnBrief[]> {
  const rows = await unwrap(
    db
      .from('briefs')
      .select('id, slots, campaigns!inner(name, brand_id, status)')
      .eq('workspace_id', workspaceId)
      .is('archived_at', null)
      .neq('campaigns.status', 'archived')
      .order('created_at', { ascending: false })
      .order('id')
      .limit(30),
  );

  return rows.map(({ id, slots, campaigns }) => ({
    id,
    title: campaigns.name,
    brandId: campaigns.brand_id,
    slots: typeof slots === 'object' && slots !== null && !Array.isArray(slots) ? slots : {},
  }));
}
