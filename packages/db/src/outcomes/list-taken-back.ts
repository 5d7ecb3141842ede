import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';

/** An undone import whose rows an outcome was measured on. */
export interface TakenBack {
  importId: string;
  fileName: string;
  undoneAt: string | null;
}

/** Imports that were undone since and took back what the outcome of a decision was measured on; none where it still stands. */
export async function listTakenBack(db: Db, workspaceId: string, decisionId: string): Promise<TakenBack[]> {
  const outcome = await unwrapMaybe(
    db
      .from('outcomes')
      .select('metric_window_id')
      .eq('workspace_id', workspaceId)
      .eq('decision_id', decisionId)
      .not('metric_window_id', 'is', null)
      .maybeSingle(),
  );
  if (!outcome?.metric_window_id) return [];
  const rows = await unwrap(
    db
      .from('withdrawn_windows')
      .select('import_id, imports(file_name, undone_at)')
      .eq('workspace_id', workspaceId)
      .eq('metric_window_id', outcome.metric_window_id),
  );

  return (rows as unknown as { import_id: string; imports: { file_name: string; undone_at: string | null } }[]).map(
    ({ import_id: importId, imports }) => ({ importId, fileName: imports.file_name, undoneAt: imports.undone_at }),
  );
}
