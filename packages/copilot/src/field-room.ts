import { limitOf } from '@upbeat/brand/limits';
import { countField } from '@upbeat/brand/count-field';
import type { Channel } from '@upbeat/core/channels';

/** Longest entry a draft should write in a field: what is accepted, else what every placement shows, in counted characters; the editor warns beyond it. */
export function roomOf(channel: Channel, field: string): number {
  const limit = limitOf(channel, field);

  return limit?.hardMax ?? limit?.visible ?? Number.POSITIVE_INFINITY;
}

/** Whether a text fits the room a draft has in a field. */
export function fitsRoom(channel: Channel, field: string, text: string): boolean {
  return countField(channel, field, text) <= roomOf(channel, field);
}
