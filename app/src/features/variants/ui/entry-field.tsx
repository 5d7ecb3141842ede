import type { Finding } from '@upbeat/brand/findings';
import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import type { Provenance } from '@upbeat/core/channels';
import type { KeyboardEvent, ReactNode } from 'react';
import type { MarkedSpan } from '~/components/ui/span-mark';
import { entryRoom } from '../entry-room';
import { EntryMenu } from './entry-menu';
import type { EntryAct } from './entry-menu';
import { FieldCounter } from './field-counter';
import { MarkedTextarea } from './marked-textarea';
import { ProvenanceOfEntry } from './provenance-of-entry';
import type { SourceLink } from './provenance-of-entry';

export interface EntryFieldProps {
  channel: Channel;
  field: FieldKey;
  index: number;
  /** "Headline 3" */
  name: string;
  /** Shown at the left where the field is a list; otherwise the name stands above where `showName` is set. */
  number: number | null;
  showName: boolean;
  text: string;
  findings: readonly Finding[];
  spans: readonly MarkedSpan[];
  grounds: readonly Provenance[];
  linkTo: SourceLink;
  readOnly: boolean;
  menu: readonly EntryAct[];
  /** At the right of the words: comments made on them. */
  pins?: ReactNode;
  /** Under the entry: suggestions, when asked for. */
  below?: ReactNode;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

const TALL: ReadonlySet<FieldKey> = new Set<FieldKey>(['description', 'primary_text', 'preheader']);

/** The id of an entry's text field, where focus goes when entries move. */
export function entryId(field: string, index: number): string {
  return `entry-${field}-${index}`;
}

/** One entry of copy: its text with findings underlined, its counter, what it stands on, and what can be done with it. */
export function EntryField(props: EntryFieldProps) {
  const { channel, field, index, name, number, showName, text, findings, spans, grounds, linkTo, readOnly, menu } =
    props;
  const id = entryId(field, index);
  const worst = findings.find(({ severity }) => severity !== 'note')?.severity;

  return (
    <div className="entry">
      {showName && (
        <label className="label" htmlFor={id}>
          {name}
        </label>
      )}
      <span className="number" style={{ gridColumn: 1 }} aria-hidden="true">
        {number}
      </span>
      <MarkedTextarea
        id={id}
        label={name}
        text={text}
        spans={spans}
        tone={worst === 'block' ? 'error' : worst === 'warn' ? 'warn' : undefined}
        describedBy={`${id}-said`}
        maxLength={entryRoom(field)}
        readOnly={readOnly}
        shape={field === 'body' ? 'body' : TALL.has(field) ? 'tall' : 'line'}
        after={props.pins}
        onText={props.onText}
        onKeyDown={props.onKeyDown}
      />
      <FieldCounter channel={channel} field={field} text={text} />
      <div className="under">
        <ProvenanceOfEntry grounds={grounds} linkTo={linkTo} />
        <EntryMenu name={name} acts={menu} />
      </div>
      <p id={`${id}-said`} className="sr-only">
        {findings.map(({ title }) => title).join('. ')}
      </p>
      {props.below}
    </div>
  );
}
