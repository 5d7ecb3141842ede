import { z } from 'zod';
import { BriefSlotsSchema } from '@upbeat/core/brief';
import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import { ChannelSchema } from '@upbeat/core/channels';
import type { Channel, CopyFields, Provenance } from '@upbeat/core/channels';
import { TACTICS } from './tactics';
import type { Tactic } from './tactics';

/** A reference as drafting sees it: the headline, what it measured, and how it fits the brief. Rates and lifts are fractions (0.14 = 14%). */
export const RetrievedReferenceSchema = z.object({
  id: z.string(),
  source: z.enum(['library', 'own']),
  headline: z.string(),
  impressions: z.number(),
  clicks: z.number(),
  lift: z.number().nullable(),
  liftLow: z.number().nullable(),
  liftClear: z.boolean(),
  tags: z.array(z.string()),
  field: z.string().nullable(),
  matchedWords: z.array(z.string()),
});
export type RetrievedReference = z.infer<typeof RetrievedReferenceSchema>;

/** The brand's side of a draft. `claims` are the live ones for the brief's market; `facts` are reusable product facts. */
export const DraftBrandSchema = z.object({
  name: z.string(),
  positioning: z.string(),
  rules: z.array(z.object({ id: z.string(), config: BrandRuleConfigSchema })),
  claims: z.array(z.object({ id: z.string(), code: z.string(), text: z.string() })),
  facts: z.array(z.string()),
});
export type DraftBrand = z.infer<typeof DraftBrandSchema>;

/** An accepted lesson of the workspace: what wording it found to bring more, on which channel. */
export const DraftLessonSchema = z.object({
  id: z.string(),
  claim: z.string(),
  channel: ChannelSchema,
  /** Traits of the wording, as structure tags. */
  traits: z.array(z.string()).min(1),
});
export type DraftLesson = z.infer<typeof DraftLessonSchema>;

/** Everything a draft may stand on. */
export const DraftIdeasInputSchema = z.object({
  slots: BriefSlotsSchema,
  brand: DraftBrandSchema,
  references: z.array(RetrievedReferenceSchema).max(60),
  lessons: z.array(DraftLessonSchema).max(40).optional(),
  rejected: z.array(z.object({ title: z.string(), reason: z.string() })).max(100),
  count: z.int().min(1).max(24),
  seed: z.int(),
  /** Channels to write first drafts for. */
  channels: z.array(ChannelSchema).min(1),
});
export type DraftIdeasInput = z.infer<typeof DraftIdeasInputSchema>;

const text = (max: number) => z.string().trim().min(1).max(max);

const ChannelCopySchemas = {
  google_rsa: z.object({
    headline: z.array(text(60)).min(5).max(15).describe('5 to 15 headlines, at most 30 characters each'),
    description: z.array(text(180)).min(2).max(4).describe('2 to 4 descriptions, at most 90 characters each'),
  }),
  google_pmax: z.object({
    headline: z
      .array(text(60))
      .min(3)
      .max(15)
      .describe('5 to 15 headlines, at most 30 characters each, one of them at most 15'),
    long_headline: z.array(text(180)).min(1).max(5).describe('1 to 5 long headlines, at most 90 characters each'),
    description: z
      .array(text(180))
      .min(2)
      .max(5)
      .describe('2 to 5 descriptions, at most 90 characters each, one of them at most 60'),
  }),
  meta_feed: z.object({
    primary_text: text(600).describe('about 125 characters'),
    headline: text(80).describe('at most 40 characters'),
    description: text(60).describe('at most 30 characters'),
  }),
  linkedin_image: z.object({
    intro: text(600).describe('at most 150 characters: what stands before the fold'),
    headline: text(200).describe('at most 70 characters'),
    description: text(300).describe('at most 100 characters'),
  }),
  tiktok_feed: z.object({
    text: text(200).describe('caption of at most 100 characters; no link, @ or #'),
  }),
  x_post: z.object({
    text: text(400).describe('one post of at most 250 characters; no hashtag; its link is added behind it'),
  }),
  email: z.object({
    subject: text(120).describe('at most 60 characters'),
    preheader: text(140).describe('at most 100 characters'),
    body: text(3000).describe('3 to 5 short paragraphs of plain text, an empty line between them'),
    cta: text(40),
  }),
  sms: z.object({
    text: text(400).describe(
      'one message of at most 120 plain characters: opens on the brand name and a colon, ends on “Reply STOP to end.”; straight quotes, no dash but the hyphen; its link is added before that',
    ),
  }),
  push: z.object({
    title: text(60).describe('at most 25 characters'),
    body: text(200).describe('one or two short sentences, at most 100 characters'),
  }),
} satisfies Record<Channel, z.ZodType>;

/** What one model answer holds: exactly the asked channels, every key required, so that strict JSON-schema modes accept it. */
export function answerSchema(channels: readonly Channel[], count: number) {
  const copy = z.object(Object.fromEntries(channels.map((channel) => [channel, ChannelCopySchemas[channel]])));
  return z.object({
    ideas: z
      .array(
        z.object({
          title: text(60),
          body: text(400).describe('the idea in one or two plain sentences'),
          tactic: z.enum(TACTICS),
          referenceIds: z
            .array(z.string())
            .max(3)
            .describe('ids of 1 to 3 given references whose structure is used; empty when none was given'),
          borrowed: text(200).describe('which structure was taken from the references; never what they say'),
          patternId: z.string().describe('always empty'),
          copy,
        }),
      )
      .min(1)
      .max(count),
  });
}

/** One idea as a model answers it; copy is still in the model's own shape. */
export interface AnsweredIdea {
  title: string;
  body: string;
  tactic: Tactic;
  referenceIds: string[];
  borrowed: string;
  /** Set by the built-in drafter; a model leaves it empty. */
  patternId: string;
  copy: Record<string, Record<string, string | string[]>>;
}

/** One checked idea, ready to be stored. */
export interface Idea {
  title: string;
  body: string;
  tactic: Tactic;
  /** The pattern the idea was led by; null when a model wrote it. */
  patternId: string | null;
  referenceIds: string[];
  /** Lessons that its first lines follow, and what each changed. */
  lessons: { id: string; traits: string[]; why: string }[];
  /** Which structure was taken, never a claim. */
  borrowed: string;
  /** Matched words and measured result of what is cited, in one or two sentences. */
  why: string;
  copy: Partial<Record<Channel, CopyFields>>;
  provenance: Partial<Record<Channel, Provenance[]>>;
  /** Slots of the brief that were empty when it was drafted. */
  missing: string[];
}
