import type { BriefSlots } from '@upbeat/core/brief';
import { StoredSlotsSchema } from '../campaigns/row';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** The brief as it stood when ideas were drafted from it. */
export interface BriefVersion {
  id: string;
  number: number;
  slots: BriefSlots;
  createdAt: string;
}

/** Versions of a brief, newest first; at most 50. */
export async function listBriefVersions(db: Db, workspaceId: string, briefId: string): Promise<BriefVersion[]> {
  const rows = await unwrap(
    db
      .from('brief_versions')
      .select('id, number, slots, created_at')
      .eq('workspace_id', workspaceId)
      .eq('brief_id', briefId)
      .order('number', { ascending: false })
      .limit(50),
  );

  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    slots: StoredSlotsSchema.parse(row.slots),
    createdAt: row.created_at,
  }));
}
