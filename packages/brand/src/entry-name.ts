import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import { fieldName } from './copy-lines';
import { limitOf } from './limits';

/** Name of an entry as its channel's editor prints it: "Headline 3" where there may be several, else "Headline". */
export function entryName(channel: Channel, field: FieldKey, index: number): string {
  return fieldName(field, (limitOf(channel, field)?.maxCount ?? 1) === 1 ? undefined : index);
}
