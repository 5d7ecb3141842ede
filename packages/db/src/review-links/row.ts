import { ChannelSchema, CopyFieldsSchema } from '@upbeat/core/channels';
import { z } from 'zod';

/** What a link shows: one variant, or what is submitted of a content piece or a campaign. */
export const ReviewSubjectSchema = z.enum(['variant', 'piece', 'campaign']);
export type ReviewSubject = z.infer<typeof ReviewSubjectSchema>;

/** A link that works, as members see it; its token is nowhere. */
export const ReviewLinkSchema = z.object({
  id: z.string(),
  subject: ReviewSubjectSchema,
  /** Whom it is for. */
  label: z.string(),
  mayApprove: z.boolean(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  /** Who made it is no member any more, so it answers nobody. */
  hasLeft: z.boolean(),
});
export type ReviewLink = z.output<typeof ReviewLinkSchema>;

/** What somebody outside said of a variant. */
export const OutsideVerdictSchema = z.object({
  id: z.string(),
  verdict: z.enum(['approved', 'changes']),
  name: z.string(),
  note: z.string(),
  at: z.string(),
  version: z.number().nullable(),
  /** Whether the same link has said nothing since. */
  isLast: z.boolean(),
  /** Why a yes no longer holds; null while it does. */
  void: z.string().nullable(),
});
export type OutsideVerdict = z.output<typeof OutsideVerdictSchema>;

const ReviewCommentSchema = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  at: z.string(),
  field: z.string().nullable(),
  entry: z.number().nullable(),
  isResolved: z.boolean(),
});

const ReviewItemSchema = z.object({
  variantId: z.string(),
  /** Letter of the variant. */
  label: z.string(),
  status: z.enum(['draft', 'submitted', 'approved']),
  name: z.string(),
  channel: ChannelSchema,
  brand: z.string(),
  /** What was submitted last; null where nothing was yet. */
  version: z.object({ id: z.string(), number: z.number(), fields: CopyFieldsSchema, at: z.string() }).nullable(),
  /** Whether these words were written after the link was made. */
  changed: z.boolean().nullable(),
  /** What this link said last. */
  verdict: z
    .object({
      verdict: z.enum(['approved', 'changes']),
      name: z.string(),
      note: z.string(),
      at: z.string(),
      void: z.string().nullable(),
    })
    .nullable(),
  /** What was said by this link. */
  comments: z.array(ReviewCommentSchema),
});
export type ReviewItem = z.output<typeof ReviewItemSchema>;

/** What a link shows to whoever holds it. */
export const ReviewSchema = z.object({
  label: z.string(),
  mayApprove: z.boolean(),
  expiresAt: z.string(),
  items: z.array(ReviewItemSchema),
});
export type Review = z.output<typeof ReviewSchema>;
