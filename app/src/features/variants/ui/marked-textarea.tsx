import type { KeyboardEvent, ReactNode } from 'react';
import { SpanMarks } from '~/components/ui/span-mark';
import type { MarkedSpan } from '~/components/ui/span-mark';
import type { FieldTone } from '~/components/ui/input';
import type { EntryShape } from '../entry-room';

export interface MarkedTextareaProps {
  id: string;
  label: string;
  text: string;
  spans: readonly MarkedSpan[];
  tone?: FieldTone;
  describedBy: string;
  maxLength: number;
  readOnly: boolean;
  shape: EntryShape;
  after?: ReactNode;
  before?: ReactNode;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** A text field whose findings are underlined while one writes. The mirror behind it wraps as the field does and sets its height. */
export function MarkedTextarea({
  id,
  label,
  text,
  spans,
  tone,
  describedBy,
  readOnly,
  shape,
  ...rest
}: MarkedTextareaProps) {
  const takesBreaks = shape === 'body' || shape === 'lines';

  return (
    <span className="input-box" data-size="editor" data-tone={tone}>
      {rest.before}
      <span
        className="marked"
        data-tall={shape === 'tall' || shape === 'lines' || undefined}
        data-body={shape === 'body' || undefined}
      >
        <span className="mirror" aria-hidden="true">
          <SpanMarks text={text} spans={spans} />
          {'\u200b'}
        </span>
        <textarea
          id={id}
          rows={1}
          value={text}
          aria-label={label}
          aria-invalid={tone === 'error' || undefined}
          aria-describedby={describedBy}
          readOnly={readOnly}
          maxLength={rest.maxLength}
          spellCheck
          onChange={({ currentTarget: { value } }) =>
            rest.onText(takesBreaks ? value : value.replace(/\s*\n\s*/g, ' '))
          }
          onKeyDown={rest.onKeyDown}
        />
      </span>
      {rest.after}
    </span>
  );
}
