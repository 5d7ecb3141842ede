import { AppError } from '@upbeat/core/app-error';
import { discardImport } from '@upbeat/db/imports/discard-import';
import { putAwayImport } from '@upbeat/db/imports/put-away-import';
import { finishUpload } from '@upbeat/db/imports/finish-upload';
import type { Import } from '@upbeat/db/imports/get-import';
import { stopImport } from '@upbeat/db/imports/stop-import';
import { undoImport } from '@upbeat/db/imports/undo-import';
import type { Scope } from '~/request/require-member.server';

/** Throws a file away, stops a landing or takes an import out again. Answers what to tell the member. */
export async function actOnImport(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  imported: Import,
  { intent, key }: { intent: 'discard' | 'stop' | 'undo'; key: string },
): Promise<string> {
  if (intent === 'undo') {
    await undoImport(db, workspace.id, imported.id, key);
    return 'The import is being undone.';
  }
  if (intent === 'stop') {
    if (imported.job === null) throw new AppError('conflict', 'This import is not under way.');
    await stopImport(db, workspace.id, imported.job.id);
    return 'The import stops. Nothing of it will show.';
  }
  if (imported.status === 'uploading')
    await finishUpload(db, workspace.id, imported.id, {
      sha256: null,
      bytes: imported.bytes,
      refused: { code: 'cancelled', message: 'The upload was given up.' },
    });
  else if (imported.status === 'failed') await putAwayImport(db, workspace.id, imported.id, true);
  else await discardImport(db, workspace.id, imported.id);

  return 'The file was thrown away. Nothing was imported.';
}
