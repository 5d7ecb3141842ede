import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const UseSchema = z.array(
  z.object({
    versionId: z.string().nullable(),
    builtIn: z.number().nullable(),
    runs: z.number(),
    judged: z.number(),
    accepted: z.number(),
    unedited: z.number(),
    edits: z.array(z.object({ before: z.string(), after: z.string() })),
  }),
);

/**
 * What came of one version that a model followed: runs, ideas judged, accepted, accepted as they came, and the words of accepted ones that were
 * edited (the newest 200). Exactly one of `versionId` and `builtIn` is set.
 */
export type PromptUse = z.output<typeof UseSchema>[number];

/** What came of each version of a prompt; template drafts do not count, since they ignore its text. */
export async function getPromptUse(db: Db, workspaceId: string, key: string): Promise<PromptUse[]> {
  return UseSchema.parse(await unwrap(db.rpc('prompt_use', { p_workspace_id: workspaceId, p_prompt_key: key })));
}
