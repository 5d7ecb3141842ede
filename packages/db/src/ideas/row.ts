import { ChannelSchema, CopyFieldsSchema, ProvenanceSchema } from '@upbeat/core/channels';
import { z } from 'zod';
import { ForecastSchema } from '../forecasts/row';

export const IDEA_STATUSES = ['proposed', 'accepted', 'rejected'] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

const CitationSchema = z
  .object({
    source: z.enum(['own', 'library']),
    id: z.string(),
    headline: z.string(),
    impressions: z.number(),
    ctr: z.number(),
    ctr_low: z.number(),
    ctr_high: z.number(),
    lift: z.number().nullable(),
    lift_clear: z.number(),
    arms: z.number().nullable(),
    matched: z.array(z.string()),
    why: z.string(),
  })
  .transform(({ ctr_low, ctr_high, lift_clear, ...row }) => ({
    ...row,
    ctrLow: ctr_low,
    ctrHigh: ctr_high,
    /** 1 or -1 where the interval clears the rest of its test, else 0. */
    liftClear: Math.sign(lift_clear),
  }));

/** A reference that shaped an idea, with what it measured. Rates are fractions with 95% intervals; `lift` is null where nothing was randomised. */
export type Citation = z.output<typeof CitationSchema>;

/** A lesson that an idea follows, in the words it had then; `now` are its words where they changed since, `why` says what it changed. */
const CitedLessonSchema = z.object({
  id: z.string(),
  claim: z.string(),
  now: z.string().nullable(),
  status: z.string(),
  why: z.string(),
});
export type CitedLesson = z.output<typeof CitedLessonSchema>;

const byChannel = <T extends z.ZodType>(value: T) => z.partialRecord(ChannelSchema, value);

export const IdeaSchema = z
  .object({
    id: z.string(),
    campaign_id: z.string(),
    brief_id: z.string(),
    run_id: z.string().nullable(),
    n: z.number(),
    sort: z.string(),
    title: z.string(),
    body: z.string(),
    tactic: z.string(),
    pattern_id: z.string().nullable(),
    borrowed: z.string(),
    why: z.string(),
    missing: z.array(z.string()),
    status: z.enum(IDEA_STATUSES),
    reason: z.string(),
    edited: z.boolean(),
    row_version: z.number(),
    created_at: z.string(),
    channels: z.array(ChannelSchema),
    copy: byChannel(CopyFieldsSchema).nullable(),
    provenance: byChannel(z.array(ProvenanceSchema)).nullable(),
    pieces: z.array(z.object({ id: z.string(), channel: ChannelSchema })),
    decided: z.object({ name: z.string().nullable(), at: z.string() }).nullable(),
    forecasts: z.array(ForecastSchema),
    citations: z.array(CitationSchema),
    lessons: z.array(CitedLessonSchema),
  })
  .transform(({ campaign_id, brief_id, run_id, pattern_id, row_version, created_at, ...row }) => ({
    ...row,
    campaignId: campaign_id,
    briefId: brief_id,
    runId: run_id,
    patternId: pattern_id,
    rowVersion: row_version,
    createdAt: created_at,
  }));

/**
 * An idea as its card shows it. `n` numbers the campaign's ideas for good; `sort` is the cursor of the board; `copy` and `provenance`
 * come only with a single idea. `forecasts` holds what the caller may see: others' stay sealed until one's own is locked.
 */
export type BoardIdea = z.output<typeof IdeaSchema>;
