import type { CopyFields } from '@upbeat/core/channels';

/** Entries of a field; one blank where it has none, so that there is something to write in. */
export function shownEntries(fields: CopyFields, field: string): readonly string[] {
  const entries = fields[field] ?? [];

  return entries.length > 0 ? entries : [''];
}

/** The copy with one entry written anew. */
export function setEntry(fields: CopyFields, field: string, index: number, text: string): CopyFields {
  const entries = [...shownEntries(fields, field)];
  entries[index] = text;

  return { ...fields, [field]: entries };
}

/** The copy with a blank entry after `index`. */
export function addEntry(fields: CopyFields, field: string, index: number): CopyFields {
  const entries = shownEntries(fields, field);

  return { ...fields, [field]: entries.toSpliced(index + 1, 0, '') };
}

/** The copy without one entry. */
export function removeEntry(fields: CopyFields, field: string, index: number): CopyFields {
  return { ...fields, [field]: shownEntries(fields, field).toSpliced(index, 1) };
}

/** The copy with one entry moved up (-1) or down (+1); at the edge it stays. */
export function moveEntry(fields: CopyFields, field: string, index: number, by: -1 | 1): CopyFields {
  const entries = [...shownEntries(fields, field)];
  const here = entries[index];
  const there = entries[index + by];
  if (here === undefined || there === undefined) return fields;
  entries[index] = there;
  entries[index + by] = here;

  return { ...fields, [field]: entries };
}

/** Whether two pieces of copy say the same; a field without entries is the same as none. */
export function isSameCopy(a: CopyFields, b: CopyFields): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);

  return [...fields].every((field) => {
    const left = a[field] ?? [];
    const right = b[field] ?? [];
    return left.length === right.length && left.every((text, index) => text === right[index]);
  });
}
