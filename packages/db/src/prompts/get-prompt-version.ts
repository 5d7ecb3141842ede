import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { OwnVersion } from './get-live-prompt';

/** A version of a workspace's own prompt by its id. Throws `not_found`. */
export async function getPromptVersion(db: Db, workspaceId: string, id: string): Promise<OwnVersion> {
  return unwrap(
    db.from('prompt_versions').select('id, version, text').eq('workspace_id', workspaceId).eq('id', id).maybeSingle(),
  );
}
