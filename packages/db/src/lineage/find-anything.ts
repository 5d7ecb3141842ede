import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A named thing that the palette finds. */
export interface Found {
  noun: string;
  id: string;
  label: string;
  detail: string;
}

/** Named things of a workspace (and calm library references) that hold the text, at most five of each noun. */
export async function findAnything(db: Db, workspaceId: string, text: string): Promise<Found[]> {
  return unwrap(db.rpc('find_anything', { p_workspace_id: workspaceId, p_text: text }));
}
