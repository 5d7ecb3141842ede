import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ReplacedSchema } from './replaced-rows';

const whole = z.string().transform(BigInt);
/** Null: no row reports it. */
const maybe = whole.nullable();
const SumsSchema = z.object({ rows: z.number(), impressions: maybe, clicks: maybe, spend: maybe });
const ChangesSchema = z.object({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  before: SumsSchema,
  after: SumsSchema,
  days: z.array(z.object({ day: z.string(), added: z.number(), updated: z.number(), unchanged: z.number() })),
  /** Null for a file without spend, which lies beside others and replaces nothing. */
  replaced: ReplacedSchema.nullable(),
});

/** What an import changed. Sums are over its own rows; spend in micros. */
export type ImportChanges = z.output<typeof ChangesSchema>;

/** Holds every row of an import against what lay beneath it. For imports of some ten thousand rows, not for millions. */
export async function getImportChanges(db: Db, workspaceId: string, importId: string): Promise<ImportChanges> {
  return ChangesSchema.parse(
    await unwrap(db.rpc('import_changes', { p_workspace_id: workspaceId, p_import_id: importId })),
  );
}
