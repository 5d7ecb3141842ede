import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const micros = z.string().transform(BigInt);

const ArmDaysSchema = z.object({
  /** The conversion action that is counted; null where nothing was. */
  action: z.string().nullable(),
  /** Last import in force. */
  watermark: z.number(),
  /** Placements whose accounts report that action. */
  counting: z.array(z.string()).transform((ids) => new Set(ids)),
  days: z.array(
    z.object({
      placementId: z.string(),
      date: z.string(),
      impressions: z.number().nullable(),
      clicks: z.number().nullable(),
      spend: micros.nullable(),
      conversions: z.number().nullable(),
      value: micros.nullable(),
    }),
  ),
});
/** Results of a campaign's placements by day, oldest first. Spend and value are micros; null is not reported. */
export type ArmDays = z.output<typeof ArmDaysSchema>;
export type PlacementDay = ArmDays['days'][number];

/** Shown days of a campaign's placements, ISO dates both inclusive, in one currency and with one conversion action (null: the one that brought most). */
export async function getArmDays(
  db: Db,
  workspaceId: string,
  asked: { campaignId: string; from: string; to: string; currency: string; action: string | null },
): Promise<ArmDays> {
  return ArmDaysSchema.parse(
    await unwrap(
      db.rpc('arm_days', {
        p_workspace_id: workspaceId,
        p_campaign_id: asked.campaignId,
        p_from: asked.from,
        p_to: asked.to,
        p_currency: asked.currency,
        p_action: asked.action,
      }),
    ),
  );
}
