import type { CopyFields } from '@upbeat/core/channels';

/** Words that did not reach the server yet, and what they were written on. */
export interface LocalDraft {
  rowVersion: number;
  base: CopyFields;
  fields: CopyFields;
}

const keyOf = (variantId: string): string => `upbeat-draft-${variantId}`;

/** Keeps unsaved words in this tab. A full or forbidden store is no reason to stop writing: the page still holds the words. */
export function keepDraft(variantId: string, draft: LocalDraft): boolean {
  try {
    sessionStorage.setItem(keyOf(variantId), JSON.stringify(draft));

    return true;
  } catch {
    return false;
  }
}

/** Forgets the words of a variant once they are saved. */
export function dropDraft(variantId: string): void {
  try {
    sessionStorage.removeItem(keyOf(variantId));
  } catch {
    return;
  }
}

/** Words that an earlier page of this tab could not save, or null. */
export function readDraft(variantId: string): LocalDraft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(variantId)) ?? 'null') as Partial<LocalDraft> | null;

    return typeof draft?.rowVersion === 'number' && isCopy(draft.base) && isCopy(draft.fields)
      ? { rowVersion: draft.rowVersion, base: draft.base, fields: draft.fields }
      : null;
  } catch {
    return null;
  }
}

function isCopy(value: unknown): value is CopyFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entries) => Array.isArray(entries) && entries.every((text) => typeof text === 'string'))
  );
}
