import { z } from 'zod';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';

const LiveSchema = z.object({ id: z.string(), version: z.number(), text: z.string() });

/** A version of a workspace's own prompt, with its text. */
export type OwnVersion = z.output<typeof LiveSchema>;

/** The workspace's version that runs for a prompt; null where the built-in text runs. */
export async function getLivePrompt(db: Db, workspaceId: string, key: string): Promise<OwnVersion | null> {
  const live = await unwrapMaybe(db.rpc('live_prompt', { p_workspace_id: workspaceId, p_prompt_key: key }));

  return live === null ? null : LiveSchema.parse(live);
}
