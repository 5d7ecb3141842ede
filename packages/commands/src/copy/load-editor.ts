import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { now } from '@upbeat/core/clock';
import { voidStaleApprovals } from '@upbeat/db/approvals/void-stale-approvals';
import type { Db } from '@upbeat/db/client';
import type { Approval, Editor } from '@upbeat/db/variants/editor-schema';
import { getEditor } from '@upbeat/db/variants/get-editor';

/** Signatures that count: given, and not void. */
export function liveSignatures(approvals: readonly Approval[]): Approval[] {
  return approvals.filter(({ verdict, voidedAt }) => verdict === 'approved' && voidedAt === null);
}

/** The editor's rows, after signatures that no longer hold (an expired claim, other limits) were made void. Throws `not_found`. */
export async function loadEditor(db: Db, workspaceId: string, variantId: string): Promise<Editor> {
  const editor = await getEditor(db, workspaceId, variantId);
  const today = now().toISOString().slice(0, 10);
  const stale = liveSignatures(editor.approvals).some(
    ({ claimsExpireOn, limitsVersion }) =>
      limitsVersion !== LIMITS_VERSION || (claimsExpireOn !== null && claimsExpireOn < today),
  );
  if (!stale) return editor;
  await voidStaleApprovals(db, workspaceId, LIMITS_VERSION);

  return getEditor(db, workspaceId, variantId);
}
