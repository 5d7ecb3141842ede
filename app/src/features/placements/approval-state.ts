import type { Approval } from '@upbeat/db/variants/editor-schema';

/** Why the words that a placement runs are no longer approved. */
export interface LostApproval {
  /** The sentence that the database gave when it voided the signature. */
  reason: string;
  /** Whether a newer version of the variant is approved. */
  hasNewer: boolean;
}

/** What a placement's approval is judged by. */
export interface SignedCopy {
  /** Newest first. */
  approvals: readonly Approval[];
  /** People who must sign. */
  people: number;
  variantStatus: string;
}

/** Null while the version carries the signatures it needs; else why it does not. */
export function lostApproval(versionId: string, { approvals, people, variantStatus }: SignedCopy): LostApproval | null {
  const given = approvals.filter((one) => one.verdict === 'approved' && one.versionId === versionId);
  if (given.filter(({ voidedAt }) => voidedAt === null).length >= people) return null;
  const said = given.find(({ voidReason }) => voidReason !== null)?.voidReason;

  return {
    reason: said ?? 'It no longer carries the signatures that the workspace asks for.',
    hasNewer: variantStatus === 'approved',
  };
}
