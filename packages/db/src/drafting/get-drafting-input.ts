import { BriefSlotsSchema, EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';
import { getBrandMaterial } from './get-brand-material';
import type { BrandMaterial } from './get-brand-material';

/** All that a draft of one run stands on, besides references. */
export interface DraftingMaterial extends BrandMaterial {
  slots: BriefSlots;
  /** Ideas of this brief that stand already or were rejected, with the reason. */
  earlier: { title: string; reason: string }[];
  /** Positions of this run that are stored: after a crash the rest is drafted. */
  storedPositions: number[];
  /** The metric of the campaign's objective; empty where it has none. */
  objective: string;
}

/** Reads the material of a run. Throws `not_found` when brief or campaign are gone. */
export async function getDraftingInput(
  db: Db,
  workspaceId: string,
  run: { id: string; briefId: string; briefVersionId: string; campaignId: string },
): Promise<DraftingMaterial> {
  const [version, campaign, ideas] = await Promise.all([
    unwrap(
      db.from('brief_versions').select('slots').eq('workspace_id', workspaceId).eq('id', run.briefVersionId).single(),
    ),
    unwrap(
      db
        .from('campaigns')
        .select('brand_id, objective_id')
        .eq('workspace_id', workspaceId)
        .eq('id', run.campaignId)
        .single(),
    ),
    unwrap(
      db
        .from('ideas')
        .select('title, status, reason, run_id, position')
        .eq('workspace_id', workspaceId)
        .eq('brief_id', run.briefId)
        .order('created_at', { ascending: false })
        .limit(100),
    ),
  ]);
  const [material, objective] = await Promise.all([
    getBrandMaterial(db, workspaceId, campaign.brand_id),
    campaign.objective_id === null
      ? null
      : unwrapMaybe(
          db
            .from('objectives')
            .select('metric')
            .eq('workspace_id', workspaceId)
            .eq('id', campaign.objective_id)
            .maybeSingle(),
        ),
  ]);

  return {
    slots: BriefSlotsSchema.parse({ ...EMPTY_BRIEF, ...(version.slots as object) }),
    ...material,
    earlier: ideas.map((idea) => ({ title: idea.title, reason: idea.reason || 'drafted before' })),
    storedPositions: ideas.filter((idea) => idea.run_id === run.id).map((idea) => idea.position),
    objective: objective?.metric ?? '',
  };
}
