import { existsSync } from 'node:fs';
import { LIBRARY_COLUMNS, readLibrary } from '@upbeat/copilot/library/read-library';
import type { Database } from './database';
import { loadIfEmpty } from './load-rows';

/**
 * Fills `library_references` from the shipped file when the table is there and empty; returns how many rows.
 * All or nothing: a start that is killed in the middle loads anew the next time.
 */
export async function loadLibrary(database: Database, file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const loaded = await database.transaction((session) =>
    loadIfEmpty(session, 'public.library_references', LIBRARY_COLUMNS, () => readLibrary(file)),
  );
  // Without fresh statistics the first searches would be planned for an empty table.
  if (loaded > 0) await database.exec('analyze public.library_references');

  return loaded;
}
