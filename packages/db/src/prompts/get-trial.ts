import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';
import { TrialSchema } from './trial-row';
import type { Trial } from './trial-row';

const SELECT =
  'id, prompt_key, job_id, status, seed, briefs, left_built_in, left_version_id, left_model_id, right_built_in, right_version_id, right_model_id, error_message, created_at' as const;

/** A dry run by its id, or the latest of a prompt; null where there is none. */
export async function getTrial(db: Db, workspaceId: string, key: string, id: string | null): Promise<Trial | null> {
  const query = db.from('prompt_trials').select(SELECT).eq('workspace_id', workspaceId).eq('prompt_key', key);
  const row = await unwrapMaybe(
    (id === null ? query : query.eq('id', id))
      .order('created_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(1)
      .maybeSingle(),
  );

  return row === null ? null : TrialSchema.parse(row);
}

/** Earlier dry runs of a prompt, the newest first, at most ten. */
export async function listTrials(db: Db, workspaceId: string, key: string): Promise<Trial[]> {
  const rows = await unwrap(
    db
      .from('prompt_trials')
      .select(SELECT)
      .eq('workspace_id', workspaceId)
      .eq('prompt_key', key)
      .order('created_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(10),
  );

  return rows.map((row) => TrialSchema.parse(row));
}
