import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** An import in force, and when it landed (ISO instant). */
export interface Landing {
  fileName: string;
  landedAt: string;
}

/** One that has landed has its time. */
interface Row {
  file_name: string;
  landed_at: string;
  ad_accounts: { platform: string } | null;
}

/** More than a chart can mark. */
const MOST = 500;

/** Imports in force that landed from one instant up to another with rows of a currency, and of a platform unless it is null; the oldest first. */
export async function listLandings(
  db: Db,
  workspaceId: string,
  { from, before, currency, platform }: { from: string; before: string; currency: string; platform: string | null },
): Promise<Landing[]> {
  const rows = await unwrap(
    db
      .from('imports')
      .select('file_name, landed_at, ad_accounts(platform)')
      .eq('workspace_id', workspaceId)
      .eq('status', 'landed')
      .eq('currency', currency)
      .gte('landed_at', from)
      .lt('landed_at', before)
      .order('landed_at')
      .limit(MOST),
  );

  return (rows as unknown as Row[])
    .filter((row) => platform === null || row.ad_accounts?.platform === platform)
    .map((row) => ({ fileName: row.file_name, landedAt: row.landed_at }));
}
