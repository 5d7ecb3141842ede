import type { BriefSlots } from '@upbeat/core/brief';
import { StoredSlotsSchema } from '../campaigns/row';
import type { Database } from '../database.types';

/** The brief as it stands now. */
export interface Brief {
  id: string;
  campaignId: string;
  slots: BriefSlots;
  rowVersion: number;
  savedAt: string;
}

export const BRIEF_SELECT = 'id, campaign_id, slots, row_version, updated_at' as const;
type Columns = Pick<
  Database['public']['Tables']['briefs']['Row'],
  'id' | 'campaign_id' | 'slots' | 'row_version' | 'updated_at'
>;

export function toBrief(row: Columns): Brief {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    slots: StoredSlotsSchema.parse(row.slots),
    rowVersion: row.row_version,
    savedAt: row.updated_at,
  };
}
