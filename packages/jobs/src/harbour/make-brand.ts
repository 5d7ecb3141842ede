import { addDays } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import type { Json } from '@upbeat/db/database.types';
import { unwrap } from '@upbeat/db/unwrap';
import { AUDIENCES, CLAIMS, FACTS, HARBOUR, RULES } from './content';

/** Writes down what Harbour stands for, may say and may not say; answers the brand's id. */
export async function makeBrand(db: Db, workspaceId: string, today: string): Promise<string> {
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
      .insert(FACTS.map((fact) => ({ ...of, ...fact })))
      .select('id'),
  );
  await unwrap(
    db
      .from('audiences')
      .insert(AUDIENCES.map((audience) => ({ ...of, ...audience })))
      .select('id'),
  );
  await unwrap(
    db
      .from('brand_rules')
      .insert(RULES.map(({ config, ...rule }) => ({ ...of, ...rule, kind: config.kind, config: config as Json })))
      .select('id'),
  );
  await unwrap(
    db
      .from('claims')
      .insert(CLAIMS.map(({ days, ...claim }) => ({ ...of, ...claim, expires_on: addDays(today, days) })))
      .select('id'),
  );

  return id;
}
