import type { Channel } from '@upbeat/core/channels';
import type {
  Proposal,
  SuggestionEstimate,
  SuggestionForecast,
  SuggestionKind,
  SuggestionMetric,
  WindowDay,
} from '@upbeat/core/suggestion';
import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { unwrap } from '../unwrap';

/** A metric window to be stored; `campaignId` only where it is not the campaign of what cites it. */
export interface NewWindow {
  placementId: string | null;
  campaignId?: string;
  definition: {
    scope: 'placement' | 'channel' | 'group';
    name: string;
    channel: Channel;
    from: string;
    to: string;
    currency: string;
    action: string;
    /** Placements that it sums, where it is not of one alone. */
    placements?: string[];
  };
  values: { days: WindowDay[] };
}

/** What the engine says of a group without proposing anything. */
export interface NewReading {
  kind: SuggestionKind;
  metric: SuggestionMetric;
  groupKey: string;
  state: 'nothing_to_compare' | 'not_enough' | 'too_close' | 'mixed' | 'held_back';
  reading: object;
}

/** What the engine proposes; `key` says what it is about. */
export interface NewSuggestion {
  kind: SuggestionKind;
  spends: 'better' | 'more';
  metric: SuggestionMetric;
  channel: Channel | null;
  key: string;
  proposal: Proposal;
  estimate: SuggestionEstimate;
  forecast: SuggestionForecast;
  engine: string;
  from: string;
  to: string;
  currency: string;
  action: string;
  windows: NewWindow[];
}

const StoredSchema = z.object({
  created: z.number(),
  refreshed: z.number(),
  withdrawn: z.number(),
  remembered: z.number(),
});
export type StoredReadings = z.output<typeof StoredSchema>;

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Stores what the engine reads in one campaign, whole, in one transaction. The same data twice changes nothing. Service rights. */
export async function storeReadings(
  db: Db,
  workspaceId: string,
  campaignId: string,
  { readings, suggestions, watermark }: { readings: NewReading[]; suggestions: NewSuggestion[]; watermark: number },
): Promise<StoredReadings> {
  return StoredSchema.parse(
    await unwrap(
      db.rpc('store_readings', {
        p_workspace_id: workspaceId,
        p_campaign_id: campaignId,
        p_readings: asJson(readings),
        p_suggestions: asJson(suggestions),
        p_watermark: watermark,
      }),
    ),
  );
}
