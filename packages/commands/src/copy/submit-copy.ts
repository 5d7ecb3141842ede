import { findProvenance } from '@upbeat/brand/provenance';
import { submitVariant } from '@upbeat/db/approvals/submit-variant';
import type { Submitted } from '@upbeat/db/approvals/submit-variant';
import type { Db } from '@upbeat/db/client';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { saveVariant } from '@upbeat/db/variants/save-variant';
import { claimIds, copyContext } from './check-editor';

/** The copy to submit, as the person saw it. */
export interface CopyToSubmit {
  key: string;
  variantId: string;
  rowVersion: number;
}

/**
 * Sends copy to approval. Claims may have come or gone since the words were last saved; a signature binds to the claims the copy
 * stands on now, so they are found again first. The same key twice submits once. Throws `stale` when the copy changed elsewhere.
 */
export async function submitCopy(
  db: Db,
  workspace: { id: string; timeZone: string },
  { key, variantId, rowVersion }: CopyToSubmit,
): Promise<Submitted> {
  const editor = await getEditor(db, workspace.id, variantId);
  const { variant } = editor;
  const isUntouched = variant.status === 'draft' && variant.rowVersion === rowVersion;
  if (!isUntouched) return submitVariant(db, workspace.id, key, variantId, rowVersion);

  const provenance = findProvenance({ ...copyContext(editor, workspace.timeZone), fields: variant.fields });
  if (claimIds(provenance).join() === claimIds(variant.provenance).join()) {
    return submitVariant(db, workspace.id, key, variantId, rowVersion);
  }
  const saved = await saveVariant(db, workspace.id, { id: variantId, rowVersion, fields: variant.fields, provenance });

  return submitVariant(db, workspace.id, key, variantId, saved.rowVersion);
}
