import { createHash } from 'node:crypto';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { appendImportFile, PIECE_BYTES } from '@upbeat/db/imports/append-import-file';
import { createImport } from '@upbeat/db/imports/create-import';
import { discardImport } from '@upbeat/db/imports/discard-import';
import { finishUpload } from '@upbeat/db/imports/finish-upload';
import { streamImportFile } from '@upbeat/db/imports/stream-import-file';
import { inspectFile } from '@upbeat/exchange/inspect-file';
import type { Scope } from '~/request/require-member.server';
import { inPieces } from './in-pieces';

/** A file as it comes in. `key` makes a repeated request the same upload. */
export interface IncomingFile {
  key: string;
  fileName: string;
  /** Bytes the sender announces. */
  bytes: number;
  source: AsyncIterable<Uint8Array>;
}

const BROKE_OFF = { code: 'cancelled', message: 'The upload broke off before its end. Choose the file again.' };

/** The last part of whatever a browser calls a file, without control characters; never empty. */
function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/\p{Cc}/gu, ' ').trim();

  return plain.slice(0, 255) || 'unnamed.csv';
}

/**
 * Takes a file in, piece by piece, holding one piece at a time; then looks at it. A header without rows is refused before anything of it
 * is kept; whatever else is wrong with a file ends on the import's page with a sentence. A file that is in already is put aside at once.
 * Answers the import's id.
 */
export async function receiveUpload({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, file: IncomingFile) {
  const fileName = plainFileName(file.fileName);
  const pieces = inPieces(file.source, PIECE_BYTES);
  const first = await pieces.next().catch((error: unknown) => {
    throw brokenOff(error);
  });
  if (!first.done && first.value.byteLength < PIECE_BYTES) await refuseEmpty(first.value, fileName);
  const id = await createImport(db, workspace.id, { key: file.key, fileName, bytes: file.bytes });
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    let n = 0;
    for (let next = first; !next.done; next = await pieces.next()) {
      const piece = next.value;
      hash.update(piece);
      bytes += piece.byteLength;
      await appendImportFile(db, workspace.id, id, n, piece);
      n += 1;
    }
  } catch (error) {
    // The same upload sent twice at once: the other request has ended it.
    if (isAppError(error, 'conflict')) return id;
    await finishUpload(db, workspace.id, id, { sha256: null, bytes, refused: BROKE_OFF });
    throw brokenOff(error);
  }
  await lookAt({ db, workspace }, { id, fileName, sha256: hash.digest('hex'), bytes });

  return id;
}

function brokenOff(error: unknown): AppError {
  return isAppError(error) ? error : new AppError('cancelled', BROKE_OFF.message, { cause: error });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Throws what is wrong with a whole file where it belongs at the field: a header without rows. Anything else is told on the import's page. */
async function refuseEmpty(bytes: Uint8Array, fileName: string): Promise<void> {
  try {
    await inspectFile(once(bytes), { fileName });
  } catch (error) {
    if (!isAppError(error) || error.fields.file !== undefined) throw error;
  }
}

async function lookAt(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  file: { id: string; fileName: string; sha256: string; bytes: number },
): Promise<void> {
  const { id, fileName, sha256, bytes } = file;
  try {
    const inspection = await inspectFile(streamImportFile(db, workspace.id, id), { fileName });
    const { twinId } = await finishUpload(db, workspace.id, id, { sha256, bytes, inspection });
    if (twinId !== null) await discardImport(db, workspace.id, id);
  } catch (error) {
    if (isAppError(error, 'conflict')) return;
    if (!isAppError(error) || !['unsupported_file', 'invalid_input'].includes(error.code)) throw error;
    await finishUpload(db, workspace.id, id, {
      sha256,
      bytes,
      refused: { code: error.code, message: error.message },
    });
  }
}
