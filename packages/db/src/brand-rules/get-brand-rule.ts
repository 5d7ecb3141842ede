import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { RULE_SELECT, toRule } from './row';
import type { StoredRule } from './row';

/** A voice rule as it stands now, archived or not; throws `not_found`. */
export async function getBrandRule(db: Db, workspaceId: string, id: string): Promise<StoredRule> {
  const query = db.from('brand_rules').select(RULE_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return toRule(await unwrap(query.maybeSingle()));
}
