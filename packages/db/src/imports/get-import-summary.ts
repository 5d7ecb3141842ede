import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const SummarySchema = z.object({
  entities: z.array(
    z.object({
      id: z.string(),
      campaign: z.string(),
      adGroup: z.string(),
      ad: z.string(),
      placementId: z.string().nullable(),
      placement: z.string().nullable(),
      matchedBy: z.enum(['name', 'hand']).nullable(),
    }),
  ),
  rejected: z.number(),
  rangeRows: z.number(),
});
export type ImportSummary = z.infer<typeof SummarySchema>;

/** What an import speaks of and where that is attached; how many cells it refused, how many rows of several days it holds. */
export async function getImportSummary(db: Db, workspaceId: string, importId: string): Promise<ImportSummary> {
  return SummarySchema.parse(
    await unwrap(db.rpc('import_summary', { p_workspace_id: workspaceId, p_import_id: importId })),
  );
}
