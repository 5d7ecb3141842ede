import { beginUndo, importDays, sweepImport } from '@upbeat/db/imports/landing';
import type { JobHandler } from '../define-job';
import { showInSlices } from '../land-import/show-in-slices';

/** Rows a day is taken to have, to size the slices: an undo does not read the file again. */
const GUESSED_ROWS_A_DAY = 1_000;

/**
 * Takes an import's layer out. What lay beneath it shows again; an undo cannot be stopped half-way, only gone on with.
 * It catches nothing: the database puts the import back to landed, with the reason, in the transaction that fails the job.
 */
export const undoImportHandler: JobHandler<{ importId: string }> = async ({
  db,
  ticket,
  payload,
  signal,
  progress,
}) => {
  const key = { workspaceId: ticket.workspaceId, importId: payload.importId };
  const begun = await beginUndo(db, key, ticket.requestedBy);
  const days = begun ? await importDays(db, key) : [];
  if (begun)
    await showInSlices(
      db,
      key,
      { days, rows: days.length * GUESSED_ROWS_A_DAY, without: true, report: null },
      signal,
      progress,
    );
  await sweepImport(db, key);

  return { days: days.length };
};
