import { BrandRuleConfigSchema, SeveritySchema } from '@upbeat/core/brand';
import { BriefSlotsSchema, EMPTY_BRIEF } from '@upbeat/core/brief';
import { ChannelSchema, CopyFieldsSchema, ProvenanceSchema } from '@upbeat/core/channels';
import { z } from 'zod';

export const VariantStatusSchema = z.enum(['draft', 'submitted', 'approved', 'archived']);
export type VariantStatus = z.infer<typeof VariantStatusSchema>;

/** One signature, or a return with its reason, newest first. Voided ones stay with the reason. */
const ApprovalSchema = z.object({
  id: z.string(),
  versionId: z.string(),
  verdict: z.enum(['approved', 'returned']),
  reason: z.string(),
  signedBy: z.string(),
  signedAt: z.string(),
  /** ISO date of the first expiry among the claims it is bound to. */
  claimsExpireOn: z.string().nullable(),
  limitsVersion: z.string().nullable(),
  voidedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
});
export type Approval = z.infer<typeof ApprovalSchema>;

const BrandSchema = z.object({ id: z.string(), name: z.string(), website: z.string(), positioning: z.string() });

/** What `editor_screen` answers. Slots that a brief lacks come as empty ones. */
export const EditorSchema = z.object({
  variant: z.object({
    id: z.string(),
    label: z.string(),
    status: VariantStatusSchema,
    fields: CopyFieldsSchema,
    provenance: z.array(ProvenanceSchema),
    rowVersion: z.number(),
    savedAt: z.string(),
    submittedBy: z.string().nullable(),
    editedBy: z.string().nullable(),
  }),
  piece: z.object({
    id: z.string(),
    name: z.string(),
    channel: ChannelSchema,
    locale: z.string(),
    ideaId: z.string().nullable(),
  }),
  campaign: z.object({ id: z.string(), name: z.string(), market: z.string() }),
  brief: z.object({
    id: z.string(),
    title: z.string(),
    slots: z.preprocess((slots) => ({ ...EMPTY_BRIEF, ...(slots as object) }), BriefSlotsSchema),
  }),
  /** Every variant of the piece that is not archived, this one included, by label. */
  siblings: z
    .array(z.object({ id: z.string(), label: z.string(), status: VariantStatusSchema }))
    .nullable()
    .transform((siblings) => siblings ?? []),
  /** The newest version; `isCurrent` when the working copy still reads like it. */
  head: z.object({ id: z.string(), number: z.number(), isCurrent: z.boolean() }).nullable(),
  approvals: z.array(ApprovalSchema),
  policy: z.object({ people: z.number(), authorMaySign: z.boolean() }),
  /** Placements of this variant that have not ended. */
  placements: z.number(),
  brand: BrandSchema,
  rules: z.array(
    z.object({ id: z.string(), config: BrandRuleConfigSchema, severity: SeveritySchema, reason: z.string() }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      text: z.string(),
      evidence: z.string(),
      markets: z.array(z.string()),
      expiresOn: z.string().nullable(),
    }),
  ),
  facts: z.array(z.object({ id: z.string(), text: z.string() })),
  /** References whose structure shaped the draft. */
  structures: z.array(z.object({ kind: z.literal('reference'), id: z.string(), label: z.string(), text: z.string() })),
  /** Display names by user id; members who left are absent. */
  names: z.record(z.string(), z.string()),
});
export type Editor = z.infer<typeof EditorSchema>;
