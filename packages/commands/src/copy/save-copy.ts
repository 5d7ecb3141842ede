import { findProvenance } from '@upbeat/brand/provenance';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { CHANNEL_FIELDS, CHANNEL_NAMES } from '@upbeat/core/channels';
import type { Channel, CopyFields } from '@upbeat/core/channels';
import type { Db } from '@upbeat/db/client';
import { keepVersion } from '@upbeat/db/content-versions/keep-version';
import type { Editor } from '@upbeat/db/variants/editor-schema';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { saveVariant } from '@upbeat/db/variants/save-variant';
import { copyContext } from './check-editor';

/** Words to keep, and the row_version they were written on. */
export interface CopyToSave {
  variantId: string;
  rowVersion: number;
  fields: CopyFields;
  /** After a conflict: keep what the other window saved as a version before it is replaced. */
  keepFirst?: boolean;
}

/** Either the copy is kept, or somebody was first and the answer holds what they saved. */
export type SaveOutcome =
  | { kind: 'saved'; rowVersion: number; savedAt: string; status: Editor['variant']['status'] }
  | { kind: 'conflict'; theirs: { fields: CopyFields; rowVersion: number; savedAt: string; by: string | null } };

/** A browser stores the fields of the channel and no others. */
function assertKnown(channel: Channel, fields: CopyFields): void {
  const known: readonly string[] = CHANNEL_FIELDS[channel];
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown !== undefined) {
    throw new AppError(
      'invalid_input',
      `${CHANNEL_NAMES[channel]} has no field called “${unknown}”. Nothing was saved.`,
    );
  }
}

/**
 * Keeps a working copy with what each line stands on, computed here and never taken from a browser.
 * A stale save changes nothing and answers with the newer words, so that a person can bring both together.
 */
export async function saveCopy(
  db: Db,
  workspace: { id: string; timeZone: string },
  { variantId, rowVersion, fields, keepFirst = false }: CopyToSave,
): Promise<SaveOutcome> {
  const editor = await getEditor(db, workspace.id, variantId);
  assertKnown(editor.piece.channel, fields);
  if (editor.variant.rowVersion !== rowVersion) return conflictWith(editor);
  if (keepFirst) await keepVersion(db, workspace.id, variantId, 'Kept before two windows were brought together');

  const provenance = findProvenance({ ...copyContext(editor, workspace.timeZone), fields });
  try {
    const saved = await saveVariant(db, workspace.id, { id: variantId, rowVersion, fields, provenance });

    return { kind: 'saved', rowVersion: saved.rowVersion, savedAt: saved.savedAt, status: saved.status };
  } catch (error) {
    if (!isAppError(error, 'stale')) throw error;
    const newer = await getEditor(db, workspace.id, variantId);
    // The version did not move: the row was not changed because the member may not change it.
    if (newer.variant.rowVersion === rowVersion)
      throw new AppError('forbidden', 'Your role does not allow this.', { cause: error });

    return conflictWith(newer);
  }
}

function conflictWith({ variant, names }: Editor): SaveOutcome {
  const { fields, rowVersion, savedAt, editedBy } = variant;

  return {
    kind: 'conflict',
    theirs: { fields, rowVersion, savedAt, by: editedBy === null ? null : (names[editedBy] ?? null) },
  };
}
