import { entriesOf, fieldName } from '@upbeat/brand/copy-lines';
import type { FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import type { CommentAnchor } from '@upbeat/db/comments/row';

/** Where the words of a comment stand now; `gone` where they are no longer in the copy. */
export type Place =
  | { kind: 'copy' }
  | { kind: 'entry'; field: string; entry: number; start: number | null; end: number | null }
  | { kind: 'gone' };

/** The occurrence of `quote` in `text` that is nearest to where it stood; null where there is none. */
function nearest(text: string, quote: string, start: number): number | null {
  let found: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (found === null || Math.abs(at - start) < Math.abs(found - start)) found = at;

  return found;
}

/**
 * Finds the words a comment was made on in the copy as it is now: in the entry it was made on, nearest to where they stood, else in another
 * entry of the same field (entries are moved about). A comment on a whole entry stays with its place in the list.
 */
export function placeOf(anchor: CommentAnchor | null, fields: CopyFields): Place {
  if (anchor === null) return { kind: 'copy' };
  const { field, entry, start, quote } = anchor;
  const entries = entriesOf(fields, field);
  if (quote === '')
    return entry < Math.max(entries.length, 1)
      ? { kind: 'entry', field, entry, start: null, end: null }
      : { kind: 'gone' };
  const order = [entry, ...entries.map((_, index) => index).filter((index) => index !== entry)];
  for (const index of order) {
    const at = nearest(entries[index] ?? '', quote, start ?? 0);
    if (at !== null) return { kind: 'entry', field, entry: index, start: at, end: at + quote.length };
  }

  return { kind: 'gone' };
}

/** The entry a comment was made on, as the editor calls it ("Headline 3"). */
export function anchorName({ field, entry }: Pick<CommentAnchor, 'field' | 'entry'>): string {
  return fieldName(field as FieldKey, entry);
}
