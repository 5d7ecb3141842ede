import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import type { BrandRuleConfig } from '@upbeat/core/brand';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** What a brand gives to a draft: its words, rules, register of claims and product facts. */
export interface BrandMaterial {
  brand: { id: string; name: string; positioning: string };
  rules: { id: string; config: BrandRuleConfig }[];
  claims: { id: string; code: string; text: string; markets: string[]; expiresOn: string | null }[];
  facts: string[];
}

/** Reads what a brand gives to a draft, put-away parts left out. Throws `not_found`. */
export async function getBrandMaterial(db: Db, workspaceId: string, brandId: string): Promise<BrandMaterial> {
  const [brand, rules, claims, facts] = await Promise.all([
    unwrap(
      db.from('brands').select('id, name, positioning').eq('workspace_id', workspaceId).eq('id', brandId).single(),
    ),
    unwrap(
      db
        .from('brand_rules')
        .select('id, config')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', brandId)
        .is('archived_at', null),
    ),
    unwrap(
      db
        .from('claims')
        .select('id, code, text, markets, expires_on')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', brandId)
        .is('archived_at', null),
    ),
    unwrap(
      db
        .from('product_facts')
        .select('text')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', brandId)
        .is('archived_at', null),
    ),
  ]);

  return {
    brand,
    rules: rules.map((rule) => ({ id: rule.id, config: BrandRuleConfigSchema.parse(rule.config) })),
    claims: claims.map(({ id, code, text, markets, expires_on: expiresOn }) => ({
      id,
      code,
      text,
      markets,
      expiresOn,
    })),
    facts: facts.map((fact) => fact.text),
  };
}
