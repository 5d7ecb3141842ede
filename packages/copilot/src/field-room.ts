import { limitOf } from '@upbeat/brand/limits';
import { countField } from '@upbeat/brand/count-field';
import { smsSegments } from '@upbeat/brand/sms-segments';
import type { Channel } from '@upbeat/core/channels';

/** Longest entry a draft should write in a field: what every placement shows, else what is accepted, in counted characters; the editor warns beyond it. */
export function roomOf(channel: Channel, field: string): number {
  const limit = limitOf(channel, field);

  return limit?.visible ?? limit?.hardMax ?? Number.POSITIVE_INFINITY;
}

/** Whether a text fits the room a draft has in a field; of a message, whether it is sent as one. */
export function fitsRoom(channel: Channel, field: string, text: string): boolean {
  if (limitOf(channel, field)?.counter === 'sms_units') return smsSegments(text).segments === 1;

  return countField(channel, field, text) <= roomOf(channel, field);
}
