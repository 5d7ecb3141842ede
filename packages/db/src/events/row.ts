import { z } from 'zod';

const LevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** An event as `changes` answers it, with the names that the caller may see. */
export const EventSchema = z
  .object({
    seq: z.string(),
    at: z.string(),
    actor_kind: z.enum(['person', 'ai', 'api', 'system']),
    actor_id: z.string().nullable(),
    actor: z.string().nullable(),
    level: LevelSchema.nullable(),
    noun: z.string(),
    verb: z.string(),
    target: z.string(),
    about: z.string(),
    campaign_id: z.string().nullable(),
    campaign: z.string().nullable(),
    name: z.string().nullable(),
    channel: z.string().nullable(),
    verdict: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .transform(({ actor_kind, actor_id, campaign_id, ...row }) => ({
    ...row,
    actorKind: actor_kind,
    /** Who acted, or for whom. */
    actorId: actor_id,
    campaignId: campaign_id,
  }));

/**
 * One thing that happened. `verdict` is what was judged, where the act was a judgment (an approval's, a decision's, an outcome's, an audit's). `seq` numbers events (a bigint as text), `target` is the row whose page tells more; `actor`, `campaign` and
 * `name` are null where they are gone or not the caller's to see.
 */
export type WorkspaceEvent = z.output<typeof EventSchema>;
