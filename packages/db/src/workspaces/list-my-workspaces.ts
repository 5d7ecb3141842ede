import type { Role } from '@upbeat/core/roles';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

export interface MyWorkspace {
  id: string;
  slug: string;
  name: string;
  kind: string;
  role: Role;
  /** ISO instant; null before the first visit. */
  lastVisitAt: string | null;
}

/** Workspaces the caller is a member of, own teams before the demo. */
export async function listMyWorkspaces(db: Db): Promise<MyWorkspace[]> {
  const rows = await unwrap(db.rpc('my_workspaces'));

  return rows.map(({ last_visit_at, ...row }) => ({ ...row, role: row.role as Role, lastVisitAt: last_visit_at }));
}
