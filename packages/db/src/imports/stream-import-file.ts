import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** The bytes of an uploaded file, piece by piece; holds one piece at a time. */
export async function* streamImportFile(db: Db, workspaceId: string, importId: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n += 1) {
    const rows = await unwrap(
      db.from('import_files').select('content').eq('workspace_id', workspaceId).eq('import_id', importId).eq('n', n),
    );
    const [piece] = rows;
    if (!piece) return;
    yield Buffer.from(piece.content, 'base64');
  }
}
