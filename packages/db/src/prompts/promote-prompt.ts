import type { Db } from '../client';
import { settle } from '../unwrap';

/** Which version is to run from now on, and why; `versionId` null is the built-in text, of version `builtIn`. */
export interface Promotion {
  promptKey: string;
  versionId: string | null;
  builtIn: number;
  reason: string;
}

/** Decides which version runs. Throws `invalid_input` at `reason`, `conflict` when it runs already, `forbidden`. */
export async function promotePrompt(db: Db, workspaceId: string, key: string, promotion: Promotion): Promise<void> {
  await settle(
    db.rpc('promote_prompt', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_prompt_key: promotion.promptKey,
      p_version_id: promotion.versionId,
      p_built_in: promotion.builtIn,
      p_reason: promotion.reason,
    }),
  );
}
