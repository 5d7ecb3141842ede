import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const FileSchema = z.object({ fileName: z.string(), content: z.string() });

/** A file of a decision, with its content. Throws `not_found`. */
export async function getChangeFile(
  db: Db,
  workspaceId: string,
  decisionId: string,
  fileId: string,
): Promise<z.output<typeof FileSchema>> {
  return FileSchema.parse(
    await unwrap(db.rpc('change_file', { p_workspace_id: workspaceId, p_decision_id: decisionId, p_id: fileId })),
  );
}
