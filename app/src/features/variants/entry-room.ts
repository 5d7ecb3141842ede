import { limitOf } from '@upbeat/brand/limits';
import type { Channel, FieldKey } from '@upbeat/core/channel-fields';

/** Longest text of one entry that is stored, in UTF-16 units: far over every channel's limit, so that too long a draft can still be saved. */
const ROOM: Partial<Record<FieldKey, number>> = {
  body: 20_000,
  final_url: 2_500,
  primary_text: 5_000,
  intro: 5_000,
  text: 5_000,
};
const USUAL_ROOM = 1_000;
/** Entries of one field that are stored: over every channel's limit, so that nothing is lost on the way to it. */
export const MOST_ENTRIES = 30;

/** Longest text of one entry that is stored, in UTF-16 units. */
export function entryRoom(field: FieldKey): number {
  return ROOM[field] ?? USUAL_ROOM;
}

/** How many entries of a field a channel takes; 1 where there is no list. */
export function mostEntries(channel: Channel, field: FieldKey): number {
  return limitOf(channel, field)?.maxCount ?? 1;
}

/** How much room an entry has from the start, and whether it takes line breaks. */
export type EntryShape = 'line' | 'tall' | 'lines' | 'body';

const TALL: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'description',
  'long_headline',
  'primary_text',
  'preheader',
  'text',
]);

/** The shape of an entry: a post, a message and an intro take line breaks, a caption does not. */
export function entryShape(channel: Channel, field: FieldKey): EntryShape {
  if (field === 'intro' || (field === 'text' && channel !== 'tiktok_feed')) return 'lines';
  if (field === 'body') return channel === 'email' ? 'body' : 'tall';

  return TALL.has(field) ? 'tall' : 'line';
}
