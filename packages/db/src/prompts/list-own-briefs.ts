import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const MOST = 30;
const SlotsSchema = z.record(z.string(), z.unknown());

/** A brief of the workspace that a dry run may use. */
export interface OwnBrief {
  id: string;
  title: string;
  brandId: string;
  slots: Record<string, unknown>;
}

/** The briefs of the 30 newest campaigns that are not put away, titled by their campaign. */
export async function listOwnBriefs(db: Db, workspaceId: string): Promise<OwnBrief[]> {
  const campaigns = await unwrap(
    db
      .from('campaigns')
      .select('id, name, brand_id')
      .eq('workspace_id', workspaceId)
      .neq('status', 'archived')
      .order('created_at', { ascending: false })
      .order('id')
      .limit(MOST),
  );
  if (campaigns.length === 0) return [];
  const briefs = await unwrap(
    db
      .from('briefs')
      .select('id, slots, campaign_id')
      .eq('workspace_id', workspaceId)
      .in(
        'campaign_id',
        campaigns.map(({ id }) => id),
      )
      .is('archived_at', null)
      .limit(2 * MOST),
  );

  return campaigns.flatMap(({ id, name, brand_id: brandId }) =>
    briefs
      .filter((brief) => brief.campaign_id === id)
      .map((brief) => ({ id: brief.id, title: name, brandId, slots: SlotsSchema.parse(brief.slots) })),
  );
}
