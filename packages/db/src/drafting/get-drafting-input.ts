import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import type { BrandRuleConfig } from '@upbeat/core/brand';
import { BriefSlotsSchema, EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';

/** All that a draft of one run stands on, besides references. */
export interface DraftingMaterial {
  slots: BriefSlots;
  brand: { id: string; name: string; positioning: string };
  rules: { id: string; config: BrandRuleConfig }[];
  claims: { id: string; code: string; text: string; markets: string[]; expiresOn: string | null }[];
  facts: string[];
  /** Ideas of this brief that stand already or were rejected, with the reason. */
  earlier: { title: string; reason: string }[];
  /** Positions of this run that are stored: after a crash the rest is drafted. */
  storedPositions: number[];
  brandId: string;
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
  const of = campaign.brand_id;
  const [brand, rules, claims, facts, objective] = await Promise.all([
    unwrap(db.from('brands').select('id, name, positioning').eq('workspace_id', workspaceId).eq('id', of).single()),
    unwrap(
      db
        .from('brand_rules')
        .select('id, config')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', of)
        .is('archived_at', null),
    ),
    unwrap(
      db
        .from('claims')
        .select('id, code, text, markets, expires_on')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', of)
        .is('archived_at', null),
    ),
    unwrap(
      db
        .from('product_facts')
        .select('text')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', of)
        .is('archived_at', null),
    ),
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
    brand,
    rules: rules.map((rule) => ({ id: rule.id, config: BrandRuleConfigSchema.parse(rule.config) })),
    claims: claims.map((claim) => ({
      id: claim.id,
      code: claim.code,
      text: claim.text,
      markets: claim.markets,
      expiresOn: claim.expires_on,
    })),
    facts: facts.map((fact) => fact.text),
    earlier: ideas.map((idea) => ({ title: idea.title, reason: idea.reason || 'drafted before' })),
    storedPositions: ideas.filter((idea) => idea.run_id === run.id).map((idea) => idea.position),
    brandId: of,
    objective: objective?.metric ?? '',
  };
}
