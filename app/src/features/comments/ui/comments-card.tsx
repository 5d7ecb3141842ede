import type { CommentAnchor, Mentionable } from '@upbeat/db/comments/row';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { IconButton } from '~/components/ui/icon-button';
import { anchorName } from '../anchors';
import type { Thread } from '../threads';
import { CommentForm } from './comment-form';
import { CommentThread } from './comment-thread';

export interface CommentsCardProps {
  threads: readonly Thread[];
  members: readonly Mentionable[];
  /** Address that takes acts on comments. */
  action: string;
  /** Who reads; null for those who may look and not comment. */
  me: string | null;
  /** The words the next comment is about; null for the copy as a whole. */
  anchor: CommentAnchor | null;
  onAnchor: (anchor: CommentAnchor | null) => void;
  onShow: (thread: Thread) => void;
  /** Whether resolved threads are unfolded. */
  showsResolved: boolean;
  onShowResolved: (shows: boolean) => void;
  /** More comments were made than are shown. */
  isCut: boolean;
}

/** All comments on a variant: open threads first, resolved ones folded, and a field for the next. */
export function CommentsCard({ threads, members, action, me, anchor, onAnchor, ...rest }: CommentsCardProps) {
  const [posted, setPosted] = useState(0);
  const open = threads.filter(({ isResolved }) => !isResolved);
  const resolved = threads.filter(({ isResolved }) => isResolved);
  const shown = rest.showsResolved ? [...open, ...resolved] : open;

  return (
    <Card aria-label="Comments" id="comments">
      <CardHeader
        title="Comments"
        beside={open.length > 0 && <Chip>{open.length} open</Chip>}
        aside={
          resolved.length > 0 && (
            <Button
              variant="ghost"
              size="small"
              aria-expanded={rest.showsResolved}
              onClick={() => rest.onShowResolved(!rest.showsResolved)}
            >
              {rest.showsResolved ? 'Hide resolved' : `Show ${resolved.length} resolved`}
            </Button>
          )
        }
      />
      <ol>
        {shown.map((thread) => (
          <CommentThread
            key={thread.root.id}
            thread={thread}
            members={members}
            action={action}
            me={me}
            onShow={rest.onShow}
          />
        ))}
      </ol>
      {threads.length === 0 && (
        <p className="px-[18px] pb-3 text-sm text-ink-3">
          {me === null
            ? 'Nobody has commented yet.'
            : 'Mark words in a field to comment on them, or write here about the whole copy.'}
        </p>
      )}
      {rest.isCut && <CardNote>The newest 400 comments are shown.</CardNote>}
      {me !== null && (
        <div className="border-t border-line px-[18px] py-3">
          <CommentForm
            action={action}
            members={members}
            label={anchor === null ? 'Comment on the whole copy' : `Comment on ${anchorName(anchor)}`}
            verb="Comment"
            busy="Sending"
            anchor={anchor}
            key={anchor === null ? 'copy' : `${anchor.field} ${anchor.entry} ${anchor.start ?? ''} ${posted}`}
            takesFocus={anchor !== null}
            about={
              anchor && (
                <p className="flex items-center gap-2 text-xs text-ink-3">
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    {anchorName(anchor)}
                    {anchor.quote !== '' && (
                      <>
                        : <q className="quote-line">{anchor.quote}</q>
                      </>
                    )}
                  </span>
                  <IconButton
                    label="Comment on the whole copy instead"
                    size="small"
                    icon={<X size={12} aria-hidden />}
                    onClick={() => onAnchor(null)}
                  />
                </p>
              )
            }
            onDone={() => {
              setPosted(posted + 1);
              onAnchor(null);
            }}
          />
        </div>
      )}
    </Card>
  );
}
