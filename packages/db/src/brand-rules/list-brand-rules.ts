import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { RULE_SELECT, toRule } from './row';
import type { StoredRule } from './row';

/** Voice rules of a workspace by kind, then in the order they were written, archived ones left out; at most 500. */
export async function listBrandRules(db: Db, workspaceId: string): Promise<StoredRule[]> {
  const query = db.from('brand_rules').select(RULE_SELECT).eq('workspace_id', workspaceId).is('archived_at', null);
  const rows = await unwrap(query.order('kind').order('created_at').order('id').limit(500));

  return rows.map(toRule);
}
