import { submitVariant } from '@upbeat/db/approvals/submit-variant';
import type { Submitted } from '@upbeat/db/approvals/submit-variant';
import type { Db } from '@upbeat/db/client';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { checkEditor, refuseBlocked } from './check-editor';

/** The copy to submit, as the person saw it. */
export interface CopyToSubmit {
  key: string;
  variantId: string;
  rowVersion: number;
}

/**
 * Sends copy to approval with what it stands on now, not when it was last saved: a signature binds to those claims.
 * The same key twice submits once. Throws `conflict` while findings block, since nobody could sign it, or when it is submitted already,
 * `stale` when the copy changed elsewhere.
 */
export async function submitCopy(
  db: Db,
  workspace: { id: string; timeZone: string },
  copy: CopyToSubmit,
): Promise<Submitted> {
  const editor = await getEditor(db, workspace.id, copy.variantId);
  const check = checkEditor(editor, workspace.timeZone);
  // What is submitted already answers with its own words.
  if (editor.variant.status === 'draft') refuseBlocked(check);

  return submitVariant(db, workspace.id, { ...copy, provenance: check.provenance });
}
