import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { settle, unwrap, unwrapMaybe } from '../unwrap';

/** The worker's part of an import; every call names workspace and import, and the database checks the member who asked. */
export interface ImportKey {
  workspaceId: string;
  importId: string;
}

const BegunSchema = z.object({
  bytes: z.number(),
  mapping: z.unknown(),
  chunks: z.array(z.number()),
  status: z.string(),
});

/** Begins a landing, or goes on with one that a crash broke off; `chunks` have landed already. */
export async function beginLanding(
  db: Db,
  key: ImportKey,
  userId: string,
): Promise<{ landed: boolean; bytes: number; plan: unknown; chunks: Set<number> }> {
  const row = BegunSchema.parse(
    await unwrap(
      db.rpc('begin_landing', { p_workspace_id: key.workspaceId, p_import_id: key.importId, p_user_id: userId }),
    ),
  );

  return { landed: row.status === 'landed', bytes: row.bytes, plan: row.mapping, chunks: new Set(row.chunks) };
}

/** A daily row as land_chunk takes it; money in whole micros, as text. Null is a figure that the file has no column for. */
export interface LandedRow {
  d: string;
  campaign: string;
  ad_group: string;
  ad: string;
  key: string;
  market: string;
  device: string;
  breakdown: string;
  action: string;
  attribution: string;
  line: number;
  impressions: number | null;
  clicks: number | null;
  spend: string | null;
  conversions: string | null;
  value: string | null;
}

/** A row of several days; `e` is its last day. */
export type LandedRange = Omit<LandedRow, 'market' | 'device' | 'breakdown'> & { e: string };

export interface LandedRejection {
  line: number;
  column_name: string;
  value: string;
  reason: string;
}

export interface Chunk {
  rows: LandedRow[];
  ranges: LandedRange[];
  rejections: LandedRejection[];
}

/** Lands one chunk in one short transaction; a chunk that stands is skipped by the database. */
export async function landChunk(db: Db, key: ImportKey, n: number, chunk: Chunk): Promise<void> {
  await unwrap(
    db.rpc('land_chunk', {
      p_workspace_id: key.workspaceId,
      p_import_id: key.importId,
      p_n: n,
      p_rows: chunk.rows as unknown as Json,
      p_ranges: chunk.ranges as unknown as Json,
      p_rejections: chunk.rejections as unknown as Json,
    }),
  );
}

/** Days the import has rows of, oldest first. */
export async function importDays(db: Db, key: ImportKey): Promise<string[]> {
  return unwrap(db.rpc('import_days', { p_workspace_id: key.workspaceId, p_import_id: key.importId }));
}

/** Prepares the next generation of some days, unseen; answers how many rollup rows it holds. */
export async function prepareDays(db: Db, key: ImportKey, days: string[], without: boolean): Promise<number> {
  return unwrap(
    db.rpc('prepare_days', {
      p_workspace_id: key.workspaceId,
      p_import_id: key.importId,
      p_days: days,
      p_without: without,
    }),
  );
}

/** The flip that makes the prepared days visible and ends the landing or the undo. */
export async function showDays(db: Db, key: ImportKey, report: unknown): Promise<void> {
  await unwrap(
    db.rpc('show_days', { p_workspace_id: key.workspaceId, p_import_id: key.importId, p_report: report as Json }),
  );
}

/** Takes away what no day points at any more, a few thousand rows a call, until nothing is left. */
export async function sweepImport(db: Db, key: ImportKey): Promise<void> {
  for (;;) {
    const gone = await unwrap(
      db.rpc('sweep_import', { p_workspace_id: key.workspaceId, p_import_id: key.importId, p_limit: 5_000 }),
    );
    if (gone === 0) return;
  }
}

/** Begins taking an import out, or goes on; false when it is out already. */
export async function beginUndo(db: Db, key: ImportKey, userId: string): Promise<boolean> {
  const generation = await unwrapMaybe(
    db.rpc('begin_undo', { p_workspace_id: key.workspaceId, p_import_id: key.importId, p_user_id: userId }),
  );

  return generation !== null;
}

/** Ends a landing that was stopped or cannot go on; its rows never showed. */
export async function failImport(
  db: Db,
  key: ImportKey,
  end: { status: 'failed' | 'cancelled'; report: unknown; code: string | null; message: string | null },
): Promise<void> {
  await settle(
    db.rpc('fail_import', {
      p_workspace_id: key.workspaceId,
      p_import_id: key.importId,
      p_status: end.status,
      p_report: end.report as Json,
      p_error_code: end.code,
      p_error_message: end.message,
    }),
  );
}
