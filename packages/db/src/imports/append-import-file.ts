import type { Db } from '../client';
import { settle } from '../unwrap';

/** Most bytes of a piece: 1 MiB once written in base64. */
export const PIECE_BYTES = 786_432;

/** Stores piece `n` of an upload; the same piece twice is stored once. */
export async function appendImportFile(
  db: Db,
  workspaceId: string,
  importId: string,
  n: number,
  piece: Uint8Array,
): Promise<void> {
  await settle(
    db.rpc('append_import_file', {
      p_workspace_id: workspaceId,
      p_import_id: importId,
      p_n: n,
      p_content: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64'),
    }),
  );
}
