import type { Span } from '@upbeat/core/channels';
import { entryId } from './entry-field';

/** Takes the focus to an entry and selects the words of a span. */
export function showSpan({ field, index, start, end }: Span): void {
  const entry = document.getElementById(entryId(field, index));
  if (!(entry instanceof HTMLTextAreaElement)) return;
  entry.focus();
  entry.setSelectionRange(start, end);
  entry.scrollIntoView({ block: 'nearest' });
}
