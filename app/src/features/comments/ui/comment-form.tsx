import { useFetcher } from '@remix-run/react';
import type { Comment, CommentAnchor, Mentionable } from '@upbeat/db/comments/row';
import { newId } from '@upbeat/core/ids';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import type { ActReply } from '~/request/use-act';
import { MOST_QUOTE, MOST_TEXT } from '../forms';
import { mentionsIn } from '../mentions';
import { MentionTextarea } from './mention-textarea';

export interface CommentFormProps {
  /** Address that takes it. */
  action: string;
  members: readonly Mentionable[];
  label: string;
  verb: string;
  busy: string;
  /** The comment that is said anew; absent for a new one. */
  edited?: Comment;
  parentId?: string;
  anchor?: CommentAnchor | null;
  /** What stands over the field: the words it is about. */
  about?: ReactNode;
  takesFocus?: boolean;
  onDone?: () => void;
  onCancel?: () => void;
}

/** Writes a comment, a reply, or other words for one's own. What was typed stays until the server has it. */
export function CommentForm({ action, members, edited, parentId, anchor, onDone, ...said }: CommentFormProps) {
  const fetcher = useFetcher<ActReply>();
  const [text, setText] = useState(edited?.text ?? '');
  const [key, setKey] = useState(newId);
  const reply = fetcher.data;
  const errors = reply && 'result' in reply ? reply.result.error : null;

  const latest = useRef({ onDone, sent: '' });
  latest.current.onDone = onDone;

  useEffect(() => {
    if (reply === undefined || !('done' in reply)) return;
    // What was written while the answer was on its way stays.
    setText((now) => (now === latest.current.sent ? '' : now));
    setKey(newId());
    latest.current.onDone?.();
  }, [reply]);

  const send = () => {
    if (fetcher.state !== 'idle') return;
    latest.current.sent = text;
    const body = new FormData();
    const put = (values: Record<string, string | number | null | undefined>) =>
      Object.entries(values).forEach(([name, value]) => {
        if (value !== null && value !== undefined) body.append(name, String(value));
      });
    if (edited) put({ intent: 'edit', id: edited.id, rowVersion: edited.rowVersion });
    else put({ intent: 'add', key, parentId, ...anchor, quote: anchor?.quote.slice(0, MOST_QUOTE) });
    put({ text });
    mentionsIn(text, members).forEach((id) => body.append('mentions', id));
    fetcher.submit(body, { method: 'post', action });
  };

  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {said.about}
      <Field label={said.label} hideLabel error={[...(errors?.['text'] ?? []), ...(errors?.[''] ?? [])]}>
        {(control) => (
          <MentionTextarea
            {...control}
            value={text}
            members={members}
            maxLength={MOST_TEXT}
            placeholder={edited ? undefined : said.label}
            takesFocus={said.takesFocus}
            onText={setText}
            onSend={send}
            onCancel={said.onCancel}
          />
        )}
      </Field>
      <div className="flex items-center gap-2">
        <Button type="submit" size="small" busy={fetcher.state !== 'idle' && said.busy}>
          {said.verb}
        </Button>
        {said.onCancel && (
          <Button size="small" variant="ghost" onClick={said.onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
