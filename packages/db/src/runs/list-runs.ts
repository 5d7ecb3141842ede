import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { RUN_SELECT, RunSchema } from './row';
import type { Run, RunStatus } from './row';

/** What to keep of the runs. `prompt` is a version of the workspace by its id, or a built-in one by key and number. */
export interface RunFilter {
  step?: string;
  model?: string;
  status?: RunStatus;
  prompt?: { versionId: string } | { key: string; builtIn: number };
}

/** Runs of a workspace, the newest first, a page at a time; `before` is the id of the last run of the page before (ids are of version 7, so they order by time). */
export async function listRuns(
  db: Db,
  workspaceId: string,
  { filter, before, limit }: { filter: RunFilter; before: string | null; limit: number },
): Promise<{ runs: Run[]; next: string | null }> {
  const { step, model, status, prompt } = filter;
  let query = db.from('runs').select(RUN_SELECT).eq('workspace_id', workspaceId);
  if (step !== undefined) query = query.eq('step', step);
  if (model !== undefined) query = query.eq('model', model);
  if (status !== undefined) query = query.eq('status', status);
  if (prompt !== undefined && 'versionId' in prompt) query = query.eq('prompt_version_id', prompt.versionId);
  if (prompt !== undefined && 'key' in prompt)
    query = query.eq('prompt_key', prompt.key).eq('prompt_version', prompt.builtIn).is('prompt_version_id', null);
  if (before !== null) query = query.lt('id', before);
  const rows = await unwrap(query.order('id', { ascending: false }).limit(limit + 1));
  const runs = rows.slice(0, limit).map((row) => RunSchema.parse(row));
  const last = runs.at(-1);

  return { runs, next: rows.length > limit && last ? last.id : null };
}

const ChoicesSchema = z.object({
  models: z.array(z.string()),
  prompts: z.array(z.object({ key: z.string(), version: z.number(), versionId: z.string().nullable() })),
});

/** What the runs of a workspace can be narrowed to. */
export type RunChoices = z.output<typeof ChoicesSchema>;

/** The models that wrote here, and the versions of prompts that were followed. */
export async function getRunChoices(db: Db, workspaceId: string): Promise<RunChoices> {
  return ChoicesSchema.parse(await unwrap(db.rpc('run_choices', { p_workspace_id: workspaceId })));
}
