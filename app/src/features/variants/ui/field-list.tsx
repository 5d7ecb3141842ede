import { fieldName } from '@upbeat/brand/copy-lines';
import type { CopyCheck } from '@upbeat/brand/check-copy';
import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import Plus from 'lucide-react/icons/plus';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import { addEntry, moveEntry, removeEntry, setEntry, shownEntries } from '../edit-copy';
import { mostEntries } from '../entry-room';
import { ENTRY_NOUNS } from '../field-groups';
import { shiftSpans } from '../shift-spans';
import type { EntryAct } from './entry-menu';
import { EntryField, entryId } from './entry-field';
import type { SourceLink } from './provenance-of-entry';

/** What every entry of the editor shares. */
export interface EntryScope {
  channel: Channel;
  fields: CopyFields;
  check: CopyCheck;
  /** The copy that `check` was made of. */
  of: CopyFields;
  readOnly: boolean;
  linkTo: SourceLink;
  edit: (fields: CopyFields, at?: string) => void;
  copyText: (text: string, name: string) => void;
  /** Asks for other ways to say an entry; absent where nobody can be asked. */
  suggest?: (field: FieldKey, index: number) => void;
  /** Begins a comment on what is marked in an entry; absent for those who may not comment. */
  comment?: (field: FieldKey, index: number) => void;
  /** Pins of the comments at an entry. */
  pins?: (field: FieldKey, index: number) => ReactNode;
  below: (field: FieldKey, index: number) => ReactNode;
}

interface FieldListProps {
  scope: EntryScope;
  field: FieldKey;
  showName: boolean;
}

/** All entries of one field, to write, add, remove and reorder; Enter adds, Backspace in an empty one removes, Alt with an arrow moves. */
export function FieldList({ scope, field, showName }: FieldListProps) {
  const { channel, fields, edit, readOnly } = scope;
  const entries = shownEntries(fields, field);
  const noun = ENTRY_NOUNS[field];
  const mayAdd = noun !== undefined && entries.length < mostEntries(channel, field);
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(entryId(field, focusNext.current))?.focus();
    focusNext.current = null;
  });

  const restructure = (next: CopyFields, focus: number) => {
    focusNext.current = focus;
    edit(next);
  };
  const add = (index: number) => mayAdd && restructure(addEntry(fields, field, index), index + 1);
  const remove = (index: number) => restructure(removeEntry(fields, field, index), Math.max(index - 1, 0));
  const move = (index: number, by: -1 | 1) => {
    if (entries[index + by] !== undefined) restructure(moveEntry(fields, field, index, by), index + by);
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (readOnly || event.nativeEvent.isComposing) return;
    const isEmpty = event.currentTarget.value === '';
    const acts: Record<string, (() => void) | false> = {
      Enter: field !== 'body' && (() => add(index)),
      Backspace: noun !== undefined && isEmpty && entries.length > 1 && (() => remove(index)),
      ArrowUp: event.altKey && noun !== undefined && (() => move(index, -1)),
      ArrowDown: event.altKey && noun !== undefined && (() => move(index, 1)),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <>
      {entries.map((text, index) => {
        const name = fieldName(field, noun === undefined ? undefined : index);
        const checked = scope.of[field]?.[index] ?? '';
        const findings = scope.check.findings.filter(({ span }) => span?.field === field && span.index === index);
        const spans = findings.flatMap(({ span, severity }) =>
          span && severity !== 'note' ? [{ start: span.start, end: span.end, severity }] : [],
        );
        const grounds = scope.check.provenance.filter((ground) => ground.field === field && ground.index === index);
        return (
          <EntryField
            key={index}
            channel={channel}
            field={field}
            index={index}
            name={name}
            number={noun === undefined ? null : index + 1}
            showName={showName}
            text={text}
            findings={findings}
            spans={shiftSpans(checked, text, spans)}
            grounds={text.trim() === '' ? [] : grounds}
            linkTo={scope.linkTo}
            readOnly={readOnly}
            menu={menuOf({ scope, field, index, name, count: entries.length, text, move, remove })}
            pins={scope.pins?.(field, index)}
            below={scope.below(field, index)}
            onText={(next) => edit(setEntry(fields, field, index, next), `${field}:${index}`)}
            onKeyDown={onKeyDown(index)}
          />
        );
      })}
      {noun !== undefined && !readOnly && (
        <Button
          variant="ghost"
          size="small"
          className="mt-1 ml-[24px]"
          icon={<Plus size={14} aria-hidden />}
          disabled={!mayAdd && `${mostEntries(channel, field)} are all it takes`}
          onClick={() => add(entries.length - 1)}
        >
          Add {noun}
        </Button>
      )}
    </>
  );
}

interface MenuOf {
  scope: EntryScope;
  field: FieldKey;
  index: number;
  name: string;
  count: number;
  text: string;
  move: (index: number, by: -1 | 1) => void;
  remove: (index: number) => void;
}

function menuOf({ scope, field, index, name, count, text, move, remove }: MenuOf): EntryAct[] {
  const { suggest, comment } = scope;
  const talk = comment ? [{ label: 'Comment', act: () => comment(field, index) }] : [];
  const copy = [{ label: 'Copy the text', isShut: text === '', act: () => scope.copyText(text, name) }, ...talk];
  if (scope.readOnly) return copy;
  const ask = suggest ? [{ label: 'Suggest other words', act: () => suggest(field, index) }] : [];
  if (ENTRY_NOUNS[field] === undefined) return [...copy, ...ask];

  return [
    ...copy,
    ...ask,
    null,
    { label: 'Move up', isShut: index === 0, act: () => move(index, -1) },
    { label: 'Move down', isShut: index === count - 1, act: () => move(index, 1) },
    { label: 'Remove', isShut: count === 1, act: () => remove(index) },
  ];
}
