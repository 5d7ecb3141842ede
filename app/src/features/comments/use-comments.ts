import type { FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import type { Comment, CommentAnchor } from '@upbeat/db/comments/row';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { threadsOf } from './threads';
import type { Thread } from './threads';
import { threadId } from './ui/comment-thread';

function reveal(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });

  return element;
}

/** The threads of a variant on its page: where they stand in the words as they are now, and the ways between words and comments. */
export function useComments(
  comments: readonly Comment[],
  fields: CopyFields,
  entryId: (field: string, index: number) => string,
) {
  const threads = useMemo(() => threadsOf(comments, fields), [comments, fields]);
  const [anchor, setAnchor] = useState<CommentAnchor | null>(null);
  const [showsResolved, setShowsResolved] = useState(false);

  return {
    threads,
    anchor,
    setAnchor,
    showsResolved,
    setShowsResolved,
    /** Begins a comment on what is marked in an entry, or on all of it. */
    begin: (field: FieldKey, entry: number) => {
      const area = document.getElementById(entryId(field, entry));
      const {
        selectionStart: start = 0,
        selectionEnd: end = 0,
        value = '',
      } = (area ?? {}) as Partial<HTMLTextAreaElement>;
      setAnchor({ field, entry, start: end > start ? start : null, quote: value.slice(start, end) });
    },
    /** From a pin to its thread. */
    open: ({ number, isResolved }: Thread) => {
      if (isResolved) flushSync(() => setShowsResolved(true));
      reveal(threadId(number));
    },
    /** From a thread to its words. */
    show: ({ place }: Thread) => {
      if (place.kind !== 'entry') return;
      const area = reveal(entryId(place.field, place.entry));
      if (place.start !== null && place.end !== null && area instanceof HTMLTextAreaElement)
        area.setSelectionRange(place.start, place.end);
    },
  };
}
