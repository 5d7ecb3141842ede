import type { Mentionable } from '@upbeat/db/comments/row';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ControlProps } from '~/components/ui/field';
import { Textarea } from '~/components/ui/textarea';
import { completeMention, mentionable, mentionAt } from '../mentions';

export interface MentionTextareaProps extends ControlProps {
  value: string;
  members: readonly Mentionable[];
  maxLength: number;
  placeholder?: string;
  /** Takes the focus when it appears. */
  takesFocus?: boolean;
  onText: (text: string) => void;
  /** Ctrl or Cmd with Enter. */
  onSend: () => void;
  onCancel?: () => void;
}

/** A text field in which @ offers the members: arrows choose, Enter or Tab takes, Escape leaves the words as they are. */
export function MentionTextarea({
  value,
  members,
  takesFocus = false,
  onText,
  onSend,
  onCancel,
  ...control
}: MentionTextareaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isShut, setShut] = useState(false);
  const putCaret = useRef<number | null>(null);
  const query = isShut ? null : mentionAt(value, caret);
  const offered = query ? mentionable(members, query.text) : [];
  const isOpen = offered.length > 0;
  const at = Math.min(chosen, offered.length - 1);

  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (putCaret.current === null) return;
    area.current?.setSelectionRange(putCaret.current, putCaret.current);
    setCaret(putCaret.current);
    putCaret.current = null;
  }, [value]);

  const take = (who: Mentionable | undefined) => {
    if (!who || !query) return;
    const done = completeMention(value, query, who.name);
    putCaret.current = done.caret;
    setChosen(0);
    onText(done.text);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const acts: Record<string, (() => void) | false> = {
      ArrowDown: isOpen && (() => setChosen((at + 1) % offered.length)),
      ArrowUp: isOpen && (() => setChosen((at + offered.length - 1) % offered.length)),
      Tab: isOpen && !event.shiftKey && (() => take(offered[at])),
      Enter: event.ctrlKey || event.metaKey ? onSend : isOpen && (() => take(offered[at])),
      Escape: isOpen ? () => setShut(true) : onCancel ? onCancel : false,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <span className="mention-box">
      <Textarea
        {...control}
        ref={area}
        name="text"
        value={value}
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setShut(false);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setShut(true)}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label="Members" className="mention-list" hidden={!isOpen}>
        {offered.map((who, index) => (
          <li
            key={who.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            // Not the click: by then the field has lost the focus and the list is gone.
            onMouseDown={(event) => {
              event.preventDefault();
              take(who);
            }}
          >
            {who.name}
          </li>
        ))}
      </ul>
    </span>
  );
}
