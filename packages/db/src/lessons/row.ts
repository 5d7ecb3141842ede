import { ChannelSchema } from '@upbeat/core/channels';
import {
  LessonEffectSchema,
  LessonFactsSchema,
  LessonScopeSchema,
  LessonStrengthSchema,
  VERDICTS,
} from '@upbeat/core/suggestion';
import { z } from 'zod';

export const LESSON_STATUSES = ['draft', 'accepted', 'rejected', 'reopened', 'retired'] as const;
export type LessonStatus = (typeof LESSON_STATUSES)[number];

/** What code measured; null where a lesson has none. */
const effect = LessonEffectSchema.nullable().catch(null);
export const StoredScopeSchema = LessonScopeSchema.nullable().catch(null);

const fields = {
  id: z.string(),
  claim: z.string(),
  wrongIf: z.string(),
  status: z.enum(LESSON_STATUSES),
  channel: ChannelSchema.nullable(),
  scope: StoredScopeSchema,
  effect,
  strength: LessonStrengthSchema,
  expiresOn: z.string(),
  reason: z.string(),
  acceptedAt: z.string().nullable(),
  reopenedAt: z.string().nullable(),
  /** An import that it stands on was undone, and nobody has accepted it anew since. */
  takenBackAt: z.string().nullable(),
  createdAt: z.string(),
};

const sides = { supports: z.number(), undecided: z.number(), contradicts: z.number() };

/** A lesson as the list shows it; `cited` counts the ideas that cite it. */
export const ListedLessonSchema = z.object({ ...fields, ...sides, rank: z.number(), cited: z.number() });
export type ListedLesson = z.output<typeof ListedLessonSchema>;

/** Something that speaks for or against a lesson: a window of days, and the outcome that it came from where there is one. */
const LessonEvidenceSchema = z.object({
  id: z.string(),
  side: z.enum(['supports', 'contradicts', 'undecided']),
  effect,
  at: z.string(),
  /** Its data was taken back: it is shown and counts no more. */
  withdrawn: z.boolean(),
  window: z.object({ name: z.string(), from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  outcome: z
    .object({
      decisionId: z.string(),
      question: z.string(),
      verdict: z.enum(VERDICTS).nullable(),
      from: z.string(),
      to: z.string(),
    })
    .nullable(),
});
export type LessonEvidence = z.output<typeof LessonEvidenceSchema>;

/** One lesson whole. `evidence` is the newest of it; `sides` counts all. */
export const LessonSchema = z.object({
  ...fields,
  /** What it was drafted from; null where a person stated it. */
  facts: LessonFactsSchema.nullable().catch(null),
  traits: z.array(z.string()),
  edited: z.boolean(),
  rowVersion: z.number(),
  acceptedBy: z.string().nullable(),
  campaignId: z.string().nullable(),
  campaign: z.string().nullable(),
  evidence: z.array(LessonEvidenceSchema),
  sides: z.object(sides),
  ideas: z.array(z.object({ id: z.string(), title: z.string(), status: z.string(), campaign: z.string() })),
});
export type Lesson = z.output<typeof LessonSchema>;
