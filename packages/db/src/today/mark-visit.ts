import type { Db } from '../client';
import { unwrap } from '../unwrap';

/**
 * Says that the member looks at Today, and answers since when changes are news to them (ISO instant): the visit before this one, or
 * when they joined. The mark moves at most every half hour, so that the list holds still while one works.
 */
export async function markVisit(db: Db, workspaceId: string): Promise<string> {
  return unwrap(db.rpc('mark_visit', { p_workspace_id: workspaceId }));
}
