import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { SumsSchema } from './sums';

/** What a dashboard asks. Days are ISO dates, both inclusive; null leaves a filter open. */
export interface PerformanceFilters {
  from: string;
  to: string;
  currency: string;
  /** Conversion action; null leaves the choice to the database, which never adds different ones. */
  action: string | null;
  platform: string | null;
  campaignId: string | null;
  market: string | null;
}

/** Second moments over days, money in currency units: what ratio-from-moments.ts takes. Counts are of days that speak of the ratio. */
const MomentsSchema = z.object({
  ctrDays: z.number(),
  cpaDays: z.number(),
  roasDays: z.number(),
  ii: z.number(),
  kk: z.number(),
  ki: z.number(),
  ss: z.number(),
  cc: z.number(),
  sc: z.number(),
  tt: z.number(),
  vv: z.number(),
  vs: z.number(),
});
export type Moments = z.infer<typeof MomentsSchema>;

const GroupSchema = SumsSchema.extend({
  level: z.enum(['platform', 'campaign', 'entity']),
  platform: z.string(),
  /** Our campaign; null where the rows are attached to no placement. */
  campaignId: z.string().nullable(),
  campaign: z.string().nullable(),
  entityId: z.string().nullable(),
  account: z.string().nullable(),
  platformCampaign: z.string().nullable(),
  adGroup: z.string().nullable(),
  ad: z.string().nullable(),
  placementId: z.string().nullable(),
  placement: z.string().nullable(),
  days: z.number(),
  moments: MomentsSchema,
});

const PerformanceSchema = z.object({
  rows: z.number(),
  /** The action that conversions and value count; null when there is only one. */
  action: z.string().nullable(),
  actions: z.array(z.object({ action: z.string(), conversions: z.string(), value: z.string() })),
  days: z.array(SumsSchema.extend({ day: z.string() })),
  /** A platform, then its campaigns, each with its platform rows, the largest spend first. */
  groups: z.array(GroupSchema),
});

export type Performance = z.output<typeof PerformanceSchema>;
export type PerformanceGroup = Performance['groups'][number];
export type PerformanceDay = Performance['days'][number];

/** Figures of a period by day and by platform, campaign and platform row. */
export async function getPerformance(db: Db, workspaceId: string, filters: PerformanceFilters): Promise<Performance> {
  return PerformanceSchema.parse(
    await unwrap(
      db.rpc('performance', {
        p_workspace_id: workspaceId,
        p_from: filters.from,
        p_to: filters.to,
        p_currency: filters.currency,
        p_action: filters.action,
        p_platform: filters.platform,
        p_campaign_id: filters.campaignId,
        p_market: filters.market,
      }),
    ),
  );
}
