import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields, Span } from '@upbeat/core/channels';

/** One entry of copy that holds words. */
export interface CopyLine {
  field: FieldKey;
  index: number;
  text: string;
}

const ADDRESS_FIELDS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'final_url',
  'path1',
  'path2',
  'sender',
  'business_name',
  'display_name',
  'ad_name',
]);

/** Entries of one field; a field the copy lacks has none. */
export function entriesOf(fields: CopyFields, field: string): readonly string[] {
  return Object.hasOwn(fields, field) ? (fields[field] ?? []) : [];
}

/** Entries that people read as sentences, in the order of the editor: no addresses, no names of senders or ads, nothing blank. */
export function copyLines(channel: Channel, fields: CopyFields): CopyLine[] {
  return CHANNEL_FIELDS[channel].flatMap((field) =>
    ADDRESS_FIELDS.has(field)
      ? []
      : entriesOf(fields, field)
          .map((text, index) => ({ field, index, text }))
          .filter(({ text }) => text.trim() !== ''),
  );
}

/** The span of a piece of one line. */
export function spanIn(line: Pick<CopyLine, 'field' | 'index'>, start: number, end: number): Span {
  return { field: line.field, index: line.index, start, end };
}

const FIELD_NAMES: Record<FieldKey, string> = {
  headline: 'Headline',
  description: 'Description',
  path1: 'Path 1',
  path2: 'Path 2',
  final_url: 'Final URL',
  primary_text: 'Primary text',
  subject: 'Subject',
  preheader: 'Preheader',
  sender: 'Sender',
  body: 'Body',
  cta: 'Button',
  long_headline: 'Long headline',
  business_name: 'Business name',
  intro: 'Intro',
  ad_name: 'Ad name',
  text: 'Text',
  display_name: 'Display name',
  title: 'Title',
};
const NUMBERED: ReadonlySet<FieldKey> = new Set<FieldKey>(['headline', 'long_headline', 'description', 'primary_text']);

/** Name of a field as the editor prints it, with the entry's number where there may be several ("Headline 3"). */
export function fieldName(field: FieldKey, index?: number): string {
  const name = FIELD_NAMES[field];

  return index === undefined || !NUMBERED.has(field) ? name : `${name} ${index + 1}`;
}
