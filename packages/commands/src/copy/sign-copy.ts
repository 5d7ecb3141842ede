import { AppError } from '@upbeat/core/app-error';
import { signVariant } from '@upbeat/db/approvals/sign-variant';
import type { Signed } from '@upbeat/db/approvals/sign-variant';
import type { Db } from '@upbeat/db/client';
import { checkEditor, claimIds, refuseBlocked } from './check-editor';
import { loadEditor } from './load-editor';

/** A signature under one version of a variant. */
export interface CopyToSign {
  key: string;
  variantId: string;
  versionId: string;
  /** What the signer adds, kept with the signature. */
  note?: string;
}

/**
 * Signs submitted copy after checking it again here: limits, policy, claims and brand rules may have changed since it was written.
 * Throws `conflict` while findings block, `stale` when its words or claims moved on, and what the database's policy refuses.
 */
export async function signCopy(
  db: Db,
  workspace: { id: string; timeZone: string },
  { key, variantId, versionId, note = '' }: CopyToSign,
): Promise<Signed> {
  const editor = await loadEditor(db, workspace.id, variantId);
  const check = checkEditor(editor, workspace.timeZone);
  const { provenance, limitsVersion } = check;
  if (editor.variant.status === 'submitted') refuseBlocked(check);
  if (
    editor.variant.status === 'submitted' &&
    claimIds(provenance).join() !== claimIds(editor.variant.provenance).join()
  ) {
    throw new AppError(
      'stale',
      'The claims it stands on changed after it was submitted. Return it, so that it is submitted again.',
    );
  }

  return signVariant(db, workspace.id, key, { variantId, versionId, verdict: 'approved', reason: note, limitsVersion });
}
