import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { unwrap } from '../unwrap';

/** How an upload ended: read and understood, or refused with a sentence (its pieces are then thrown away). */
export type UploadEnd =
  | { sha256: string; bytes: number; inspection: object }
  | { sha256: string | null; bytes: number; refused: { code: string; message: string } };

const FinishedSchema = z.object({ twinId: z.string().nullable() });

/** Ends an upload; answers the import of the very same file that is in already, or null. */
export async function finishUpload(
  db: Db,
  workspaceId: string,
  importId: string,
  end: UploadEnd,
): Promise<{ twinId: string | null }> {
  const refused = 'refused' in end ? end.refused : null;
  const finished = await unwrap(
    db.rpc('finish_upload', {
      p_workspace_id: workspaceId,
      p_import_id: importId,
      p_sha256: end.sha256,
      p_bytes: end.bytes,
      p_inspection: ('inspection' in end ? end.inspection : {}) as Json,
      p_error_code: refused?.code ?? null,
      p_error_message: refused?.message ?? null,
    }),
  );

  return FinishedSchema.parse(finished);
}
