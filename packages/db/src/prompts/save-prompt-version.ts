import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A text to keep as the next version. `last` is the version that the editor began from, 0 when there was none. */
export interface NewPromptVersion {
  promptKey: string;
  /** Version of the built-in text at hand; kept with the fork. */
  builtIn: number;
  last: number;
  text: string;
  note: string;
}

/** Keeps a text as the next version. Throws `stale` when somebody saved one in between, `invalid_input` at `text` when nothing changed. */
export async function savePromptVersion(
  db: Db,
  workspaceId: string,
  key: string,
  version: NewPromptVersion,
): Promise<{ id: string; version: number }> {
  const saved = await unwrap(
    db.rpc('save_prompt_version', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_prompt_key: version.promptKey,
      p_built_in: version.builtIn,
      p_last: version.last,
      p_text: version.text,
      p_note: version.note,
    }),
  );

  return z.object({ id: z.string(), version: z.number() }).parse(saved);
}
