import type { Db } from '@upbeat/db/client';
import { prepareDays, showDays } from '@upbeat/db/imports/landing';
import type { ImportKey } from '@upbeat/db/imports/landing';
import type { JobProgress } from '../define-job';

/** Raw rows that one preparing transaction may read, so that no page waits behind it. */
const ROWS_A_SLICE = 4_000;

interface Days {
  days: string[];
  /** Rows of the import, to size the slices. */
  rows: number;
  without: boolean;
  report: unknown;
}

/** Prepares the days in short transactions, then shows them all in one. Safe to run again after a crash. */
export async function showInSlices(
  db: Db,
  key: ImportKey,
  { days, rows, without, report }: Days,
  signal: AbortSignal,
  progress: (progress: JobProgress) => void,
): Promise<void> {
  const size = Math.max(1, Math.floor(ROWS_A_SLICE / Math.max(1, rows / Math.max(1, days.length))));
  for (let from = 0; from < days.length; from += size) {
    signal.throwIfAborted();
    await prepareDays(db, key, days.slice(from, from + size), without);
    progress({
      done: Math.min(days.length, from + size),
      total: days.length,
      label: `day ${Math.min(days.length, from + size)} of ${days.length}`,
    });
  }
  signal.throwIfAborted();
  await showDays(db, key, report);
}
