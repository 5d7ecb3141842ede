import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const CreatedSchema = z.object({ id: z.string() });

/** Opens an upload; the same key gives the same import. `bytes` is what the sender says, the end of the upload corrects it. */
export async function createImport(
  db: Db,
  workspaceId: string,
  { key, fileName, bytes }: { key: string; fileName: string; bytes: number },
): Promise<string> {
  const created = await unwrap(
    db.rpc('create_import', { p_workspace_id: workspaceId, p_key: key, p_file_name: fileName, p_bytes: bytes }),
  );

  return CreatedSchema.parse(created).id;
}
