import { findProvenance } from '@upbeat/brand/provenance';
import { submitVariant } from '@upbeat/db/approvals/submit-variant';
import type { Submitted } from '@upbeat/db/approvals/submit-variant';
import type { Db } from '@upbeat/db/client';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { copyContext } from './check-editor';

/** The copy to submit, as the person saw it. */
export interface CopyToSubmit {
  key: string;
  variantId: string;
  rowVersion: number;
}

/**
 * Sends copy to approval with what it stands on now, not when it was last saved: a signature binds to those claims.
 * The same key twice submits once. Throws `stale` when the copy changed elsewhere, `conflict` when it is submitted already.
 */
export async function submitCopy(
  db: Db,
  workspace: { id: string; timeZone: string },
  copy: CopyToSubmit,
): Promise<Submitted> {
  const editor = await getEditor(db, workspace.id, copy.variantId);
  const provenance = findProvenance({ ...copyContext(editor, workspace.timeZone), fields: editor.variant.fields });

  return submitVariant(db, workspace.id, { ...copy, provenance });
}
