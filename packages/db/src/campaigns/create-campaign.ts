import type { BriefSlots } from '@upbeat/core/brief';
import type { Channel } from '@upbeat/core/channels';
import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import type { Objective } from '../objectives/row';
import { unwrap } from '../unwrap';

/** A campaign to be made: an objective that stands already (`objectiveId`), one written with it (`objective`), or none. */
export interface CampaignToCreate {
  brandId: string;
  name: string;
  market: string;
  channels: Channel[];
  startsOn: string | null;
  endsOn: string | null;
  /** Micros as text. Needs `budget.write`, and so does a new objective. */
  budgetMicros: string | null;
  objectiveId: string | null;
  objective: Omit<Objective, 'id'> | null;
  slots: BriefSlots;
}

const CreatedSchema = z.object({ id: z.string(), briefId: z.string(), objectiveId: z.string().nullable() });

/** Makes a campaign with its brief (and objective) in one act; the same `key` twice makes one. */
export async function createCampaign(
  db: Db,
  workspaceId: string,
  key: string,
  { brandId, objective, slots, ...campaign }: CampaignToCreate,
): Promise<z.infer<typeof CreatedSchema>> {
  const made = await unwrap(
    db.rpc('create_campaign', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_brand_id: brandId,
      p_campaign: { ...campaign } as Json,
      p_objective: objective as Json,
      p_slots: slots as unknown as Json,
    }),
  );

  return CreatedSchema.parse(made);
}
