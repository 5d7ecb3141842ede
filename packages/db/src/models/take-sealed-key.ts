import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';

/** The sealed key of a model, for a process that proves with `opener` that it holds the installation's secret; null without that proof. */
export async function takeSealedKey(db: Db, workspaceId: string, id: string, opener: string): Promise<string | null> {
  return unwrapMaybe(db.rpc('take_sealed_key', { p_workspace_id: workspaceId, p_id: id, p_opener: opener }));
}
