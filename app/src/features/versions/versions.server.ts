import type { Db } from '@upbeat/db/client';
import { listVersions } from '@upbeat/db/content-versions/list-versions';
import type { ContentVersion } from '@upbeat/db/content-versions/row';
import { changeWords } from './change-words';

/** A version as a row shows it. */
export interface VersionRow {
  id: string;
  number: number;
  by: ContentVersion['authorKind'];
  authorId: string | null;
  at: string;
  /** Its note and what changed in it. */
  said: string;
}

/** Versions of a variant, newest first, each with what changed in it. `more` is the number to go on below, or null. */
export async function versionRows(
  db: Db,
  workspaceId: string,
  variantId: string,
  { before, limit }: { before?: number; limit: number },
): Promise<{ rows: VersionRow[]; more: number | null }> {
  // One more than shown: the oldest row needs its predecessor to say what changed.
  const versions = await listVersions(db, workspaceId, variantId, { before, limit: limit + 1 });
  const rows = versions.slice(0, limit).map((version, at) => ({
    id: version.id,
    number: version.number,
    by: version.authorKind,
    authorId: version.authorId,
    at: version.createdAt,
    said: saidOf(version, versions[at + 1]),
  }));

  return { rows, more: versions.length > limit ? (rows.at(-1)?.number ?? null) : null };
}

function saidOf({ note, fields }: ContentVersion, before: ContentVersion | undefined): string {
  return [note, before && changeWords(before.fields, fields)].filter(Boolean).join(', ') || 'the first draft';
}
