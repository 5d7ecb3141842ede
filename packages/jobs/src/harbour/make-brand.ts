import { addDays } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import type { Json } from '@upbeat/db/database.types';
import { unwrap } from '@upbeat/db/unwrap';
import { AUDIENCES, FACTS, HARBOUR } from './content';
import type { CLAIMS, RULES } from './content';

/** Writes down what Harbour stands for and to whom it speaks, but for what was learned later; answers the brand's id. */
export async function makeBrand(db: Db, workspaceId: string): Promise<string> {
  const { id } = await unwrap(
    db
      .from('brands')
      .update({
        website: HARBOUR.website,
        positioning: HARBOUR.positioning,
        positioning_reasons: HARBOUR.positioningReasons,
      })
      .eq('workspace_id', workspaceId)
      .select('id')
      .single(),
  );
  const of = { workspace_id: workspaceId, brand_id: id };
  await unwrap(
    db
      .from('product_facts')
      .insert(FACTS.slice(0, -1).map((fact) => ({ ...of, ...fact })))
      .select('id'),
  );
  await unwrap(
    db
      .from('audiences')
      .insert(AUDIENCES.slice(0, -1).map((audience) => ({ ...of, ...audience })))
      .select('id'),
  );

  return id;
}

/** Whom else it speaks to, once somebody saw them in the results. */
export async function addLastAudience(db: Db, workspaceId: string, brandId: string): Promise<void> {
  await unwrap(
    db
      .from('audiences')
      .insert(AUDIENCES.slice(-1).map((audience) => ({ workspace_id: workspaceId, brand_id: brandId, ...audience })))
      .select('id'),
  );
}

/** What else is true of the product, once it was counted. */
export async function addLastFact(db: Db, workspaceId: string, brandId: string): Promise<void> {
  await unwrap(
    db
      .from('product_facts')
      .insert(FACTS.slice(-1).map((fact) => ({ workspace_id: workspaceId, brand_id: brandId, ...fact })))
      .select('id'),
  );
}

/** Adds rules of the brand. */
export async function addRules(db: Db, workspaceId: string, brandId: string, rules: typeof RULES): Promise<void> {
  await unwrap(
    db
      .from('brand_rules')
      .insert(
        rules.map(({ config, ...rule }) => ({
          workspace_id: workspaceId,
          brand_id: brandId,
          ...rule,
          kind: config.kind,
          config: config as Json,
        })),
      )
      .select('id'),
  );
}

/** Registers claims, owned by the workspace’s first member; their days are counted from `today`, the first boot. */
export async function addClaims(
  db: Db,
  workspaceId: string,
  brandId: string,
  claims: typeof CLAIMS,
  today: string,
): Promise<void> {
  const members = db.from('members').select('id').eq('workspace_id', workspaceId).order('created_at').limit(1);
  const { id: ownerId } = await unwrap(members.single());
  await unwrap(
    db
      .from('claims')
      .insert(
        claims.map(({ days, ...claim }) => ({
          workspace_id: workspaceId,
          brand_id: brandId,
          ...claim,
          owner_id: ownerId,
          expires_on: addDays(today, days),
        })),
      )
      .select('id'),
  );
}
