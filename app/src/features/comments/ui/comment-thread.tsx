import { useFetcher } from '@remix-run/react';
import type { Mentionable } from '@upbeat/db/comments/row';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import type { ActReply } from '~/request/use-act';
import { anchorName } from '../anchors';
import type { Thread } from '../threads';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';
import { Pin } from './pin';

export interface CommentThreadProps {
  thread: Thread;
  members: readonly Mentionable[];
  action: string;
  me: string | null;
  /** Goes to the words it is about. */
  onShow: (thread: Thread) => void;
}

/** The id of a thread on the page, where its pin leads. */
export function threadId(number: number): string {
  return `comment-${number}`;
}

/** A comment with its replies, what it is about, and the verbs that settle it. */
export function CommentThread({ thread, members, action, me, onShow }: CommentThreadProps) {
  const { number, root, replies, isResolved } = thread;
  const settle = useFetcher<ActReply>();
  const [isReplying, setReplying] = useState(false);
  const intent = isResolved ? 'reopen' : 'resolve';
  const refused = settle.data && 'result' in settle.data ? settle.data.result.error?.['']?.[0] : null;

  return (
    <li id={threadId(number)} tabIndex={-1} className="comment-thread" aria-label={`Comment ${number}`}>
      <Pin number={number} isResolved={isResolved} />
      <div className="grid min-w-0 gap-3">
        <CommentItem
          comment={root}
          members={members}
          action={action}
          me={me}
          about={<About thread={thread} onShow={onShow} />}
          verbs={
            me === null ? undefined : (
              <>
                <Button size="small" variant="ghost" onClick={() => setReplying(true)}>
                  Reply
                </Button>
                <Button
                  size="small"
                  variant="ghost"
                  busy={settle.state !== 'idle' && (isResolved ? 'Reopening' : 'Resolving')}
                  onClick={() => settle.submit({ intent, id: root.id }, { method: 'post', action })}
                >
                  {isResolved ? 'Reopen' : 'Resolve'}
                </Button>
              </>
            )
          }
        />
        {refused && <p className="text-sm text-bad">{refused}</p>}
        {replies.map((reply) => (
          <div key={reply.id} className="border-l border-line pl-3">
            <CommentItem comment={reply} members={members} action={action} me={me} />
          </div>
        ))}
        {isResolved && (
          <p className="text-xs text-ink-3">Resolved{root.resolvedBy === null ? '' : ` by ${root.resolvedBy}`}.</p>
        )}
        {root.guest !== null && root.deletedAt === null && (
          <p className="text-xs text-ink-3">Replies stay inside; whoever wrote it sees whether it is resolved.</p>
        )}
        {isReplying && (
          <CommentForm
            action={action}
            members={members}
            label={`Reply to comment ${number}`}
            verb="Reply"
            busy="Replying"
            parentId={root.id}
            takesFocus
            onDone={() => setReplying(false)}
            onCancel={() => setReplying(false)}
          />
        )}
      </div>
    </li>
  );
}

/** What a thread is about: the entry, its words, the version they stood in, and whether they are still there. */
function About({ thread, onShow }: Pick<CommentThreadProps, 'thread' | 'onShow'>) {
  const { root, place } = thread;
  const { anchor, version } = root;
  if (anchor === null) return null;
  const name = anchorName(place.kind === 'entry' ? place : anchor);

  return (
    <p className="text-xs text-ink-3">
      {place.kind === 'entry' ? (
        <button type="button" className="words-link" onClick={() => onShow(thread)}>
          {name}
        </button>
      ) : (
        name
      )}
      {version !== null && `, version ${version}`}
      {anchor.quote !== '' && (
        <>
          : <q className="quote-line">{anchor.quote}</q>
        </>
      )}
      {place.kind === 'gone' && (
        <span className="block text-warn">
          {anchor.quote === '' ? 'This entry is no longer in the copy.' : 'These words are no longer in the copy.'}
        </span>
      )}
    </p>
  );
}
