import type { CopyFields } from '@upbeat/core/channels';
import type { Comment } from '@upbeat/db/comments/row';
import { placeOf } from './anchors';
import type { Place } from './anchors';

/** A comment with its replies, under the number of its pin. */
export interface Thread {
  /** 1 is the oldest; a number stays with its thread for good. */
  number: number;
  root: Comment;
  replies: Comment[];
  place: Place;
  isResolved: boolean;
}

/** Comments, oldest first, as threads. A deleted one without replies is left out; its number is not given again. */
export function threadsOf(comments: readonly Comment[], fields: CopyFields): Thread[] {
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((root, index) => ({
      number: index + 1,
      root,
      replies: comments.filter(({ parentId, deletedAt }) => parentId === root.id && deletedAt === null),
      place: placeOf(root.anchor, fields),
      isResolved: root.resolvedAt !== null,
    }))
    .filter((thread) => thread.root.deletedAt === null || thread.replies.length > 0);
}

/** Threads that stand at one entry of the copy. */
export function threadsAt(threads: readonly Thread[], field: string, entry: number): Thread[] {
  return threads.filter(({ place }) => place.kind === 'entry' && place.field === field && place.entry === entry);
}
