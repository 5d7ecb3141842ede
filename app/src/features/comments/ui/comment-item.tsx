import { useFetcher } from '@remix-run/react';
import type { Comment, Mentionable } from '@upbeat/db/comments/row';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import type { ActReply } from '~/request/use-act';
import { CommentForm } from './comment-form';
import { CommentText } from './comment-text';

export interface CommentItemProps {
  comment: Comment;
  members: readonly Mentionable[];
  action: string;
  /** Who reads; null for those who may not comment. */
  me: string | null;
  /** Between the name and the words: what it is about. */
  about?: ReactNode;
  /** Verbs of the thread, before one's own. */
  verbs?: ReactNode;
}

/** One comment: who, when, the words, and what may be done with it. */
export function CommentItem({ comment, members, action, me, about, verbs }: CommentItemProps) {
  const format = useFormat();
  const remove = useFetcher<ActReply>();
  const [isEdited, setEdited] = useState(false);
  const isMine = me !== null && comment.authorId === me && comment.deletedAt === null;
  const mayDelete = isMine || (me !== null && comment.guest !== null && comment.deletedAt === null);
  const refused = remove.data && 'result' in remove.data ? remove.data.result.error?.['']?.[0] : null;

  return (
    <div className="grid min-w-0 gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <b className="[overflow-wrap:anywhere]">{comment.guest ?? comment.author ?? 'A former member'}</b>
        {comment.guest !== null && <span className="text-xs text-ink-3">by review link</span>}
        <time dateTime={comment.at} title={format.dateTime(comment.at)} className="text-xs text-ink-3">
          {format.dateTime(comment.at)}
        </time>
        {comment.editedAt && comment.deletedAt === null && <span className="text-xs text-ink-3">edited</span>}
      </p>
      {about}
      {comment.deletedAt !== null ? (
        <p className="text-sm text-ink-3">This comment was deleted.</p>
      ) : isEdited ? (
        <CommentForm
          action={action}
          members={members}
          label="Your comment"
          verb="Save"
          busy="Saving"
          edited={comment}
          takesFocus
          onDone={() => setEdited(false)}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <CommentText text={comment.text} members={members} />
      )}
      {refused && <p className="text-sm text-bad">{refused}</p>}
      {!isEdited && (mayDelete || verbs !== undefined) && (
        <div className="-ml-2 flex flex-wrap gap-x-1">
          {verbs}
          {isMine && (
            <Button size="small" variant="ghost" onClick={() => setEdited(true)}>
              Edit
            </Button>
          )}
          {mayDelete && (
            <AlertDialog
              title="Delete this comment?"
              keep="Keep it"
              act="Delete"
              onAct={() => void remove.submit({ intent: 'delete', id: comment.id }, { method: 'post', action })}
              trigger={
                <Button size="small" variant="ghost" busy={remove.state !== 'idle' && 'Deleting'}>
                  Delete
                </Button>
              }
            >
              Its words are gone for good. Replies stay where they are.
            </AlertDialog>
          )}
        </div>
      )}
    </div>
  );
}
