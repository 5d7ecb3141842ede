import { z } from 'zod';
import { OutsideVerdictSchema, ReviewLinkSchema } from '../review-links/row';

/** Where in the copy a comment was made: an entry of a field, and the words marked in it (`start` in UTF-16; both empty for the whole entry). */
export interface CommentAnchor {
  field: string;
  entry: number;
  start: number | null;
  quote: string;
}

const CommentSchema = z
  .object({
    id: z.string(),
    /** The first comment of the thread it replies to. */
    parentId: z.string().nullable(),
    field: z.string().nullable(),
    entry: z.number().nullable(),
    start: z.number().nullable(),
    quote: z.string(),
    /** Empty once it is deleted. */
    text: z.string(),
    /** The version whose words it was made on; null where they were not kept as one. */
    version: z.number().nullable(),
    mentions: z.array(z.string()),
    authorId: z.string().nullable(),
    /** Null for a member who left. */
    author: z.string().nullable(),
    /** The name given by somebody outside, who has no account; null for a member. */
    guest: z.string().nullable(),
    at: z.string(),
    editedAt: z.string().nullable(),
    deletedAt: z.string().nullable(),
    rowVersion: z.number(),
    resolvedAt: z.string().nullable(),
    resolvedBy: z.string().nullable(),
  })
  .transform(({ field, entry, start, quote, ...comment }) => ({
    ...comment,
    /** Null for a comment on the copy as a whole. */
    anchor: field === null || entry === null ? null : ({ field, entry, start, quote } satisfies CommentAnchor),
  }));
export type Comment = z.output<typeof CommentSchema>;

/** A member who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
}

/** What `variant_talk` answers. */
export const VariantTalkSchema = z.object({
  /** Oldest first; the newest 400. */
  comments: z.array(CommentSchema),
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  /** User ids of everybody who changed the words since the last approval. */
  editors: z.array(z.string()),
  /** Whether a yes from outside counts as one signature. */
  outsiderCounts: z.boolean(),
  /** What was said by review links, newest first; the newest 20. */
  outside: z.array(OutsideVerdictSchema),
  /** Links that work and show this variant, newest first. */
  links: z.array(ReviewLinkSchema),
});
export type VariantTalk = z.output<typeof VariantTalkSchema>;
