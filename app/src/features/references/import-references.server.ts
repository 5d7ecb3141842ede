import type { Db } from '@upbeat/db/client';
import { addReferences } from '@upbeat/db/references/add-references';
import { measureOwn } from './measure-own.server';
import { readOwnCsv } from './read-own-csv.server';
import type { RefusedLine } from './read-own-csv.server';

/** What became of every line: the three counts add up to the lines read. */
export interface ReferenceImportReport {
  added: number;
  /** Lines that were here already, or twice in the file. */
  duplicates: number[];
  refused: RefusedLine[];
}

/** Reads a CSV of own references and adds the lines that can be read, all or none of them. Throws AppError for a file that is no such table. */
export async function importReferences(
  db: Db,
  workspaceId: string,
  key: string,
  bytes: Uint8Array,
): Promise<ReferenceImportReport> {
  const { results, refused } = await readOwnCsv(bytes);
  if (results.length === 0) return { added: 0, duplicates: [], refused };
  const done = await addReferences(
    db,
    workspaceId,
    key,
    results.map(({ result }) => measureOwn(result)),
  );

  return {
    added: done.added.length,
    duplicates: done.duplicates.flatMap((position) => results[position]?.line ?? []),
    refused,
  };
}
