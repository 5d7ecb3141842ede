import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { signVariant } from '@upbeat/db/approvals/sign-variant';
import type { Signed } from '@upbeat/db/approvals/sign-variant';
import type { Db } from '@upbeat/db/client';

/** Submitted copy that goes back to its author, and why. */
export interface CopyToReturn {
  key: string;
  variantId: string;
  versionId: string;
  reason: string;
}

/** Returns submitted copy to draft with a reason; signatures given so far are void. */
export function returnCopy(db: Db, workspaceId: string, { key, ...copy }: CopyToReturn): Promise<Signed> {
  return signVariant(db, workspaceId, key, { ...copy, verdict: 'returned', limitsVersion: LIMITS_VERSION });
}
