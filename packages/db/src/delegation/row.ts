import { z } from 'zod';

const LevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** A kind of task: its level here, the most that may ever be handed over (1 is most), guardrails, and how AI's own acts were audited. */
const TaskKindSchema = z.object({
  kind: z.string(),
  level: LevelSchema,
  lowest: LevelSchema,
  reason: z.string(),
  changedAt: z.string().nullable(),
  changedByName: z.string().nullable(),
  actsADay: z.number(),
  spendShare: z.number(),
  audited: z.number(),
  fine: z.number(),
});
export type TaskKind = z.output<typeof TaskKindSchema>;

/** Something that AI did on its own. `touches` is the share of the campaign's daily spend. */
const ActSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  suggestionId: z.string(),
  campaign: z.string().nullable(),
  decidedAt: z.string(),
  status: z.enum(['open', 'decided', 'undone', 'withdrawn']),
  touches: z.number().nullable(),
  measured: z.boolean(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  audit: z
    .object({ verdict: z.enum(['fine', 'wrong']), note: z.string(), at: z.string(), by: z.string().nullable() })
    .nullable(),
});
export type AutonomousAct = z.output<typeof ActSchema>;

/** A change of a level or of the switch, as its event keeps it. */
const ChangeSchema = z.object({
  seq: z.string(),
  at: z.string(),
  noun: z.enum(['delegation_policies', 'automation_switches']),
  verb: z.enum(['level', 'on', 'off']),
  by: z.string().nullable(),
  data: z.object({
    kind: z.string().optional(),
    from: LevelSchema.optional(),
    to: LevelSchema.optional(),
    reason: z.string().optional(),
  }),
});
export type DelegationChange = z.output<typeof ChangeSchema>;

export const OrchestrationSchema = z.object({
  on: z.boolean(),
  /** Who turned the switch last; null where nobody ever did. */
  switched: z.object({ reason: z.string(), at: z.string(), by: z.string().nullable() }).nullable(),
  kinds: z.array(TaskKindSchema),
  actsToday: z.number(),
  acts: z.array(ActSchema),
  log: z.array(ChangeSchema),
});
export type Orchestration = z.output<typeof OrchestrationSchema>;
