import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { unwrap } from '../unwrap';

export const ReplacedSchema = z.object({
  rows: z.number(),
  /** Micros in the account's currency; null where no row of them reports spend. */
  spend: z.string().transform(BigInt).nullable(),
  ads: z.number(),
  /** The first few by days. */
  names: z.array(z.object({ name: z.string(), days: z.number() })),
});

/** Rows that count and that a newer export of the same account, campaign and day leaves out. */
export type Replaced = z.output<typeof ReplacedSchema>;

/** What a row is of, and its day (ISO date). */
export interface ToldRow {
  d: string;
  campaign: string;
  ad_group: string;
  ad: string;
  key: string;
}

/** What an import of these rows would replace in an account, of all that is in force now. For some ten thousand rows, not for millions. */
export async function getWouldReplace(
  db: Db,
  workspaceId: string,
  adAccountId: string,
  rows: readonly ToldRow[],
): Promise<Replaced> {
  return ReplacedSchema.parse(
    await unwrap(
      db.rpc('import_would_replace', {
        p_workspace_id: workspaceId,
        p_ad_account_id: adAccountId,
        p_rows: rows as unknown as Json,
      }),
    ),
  );
}
