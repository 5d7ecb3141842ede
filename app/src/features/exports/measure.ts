import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { CHANNELS } from '@upbeat/core/channel-fields';
import type { Measure } from '@upbeat/exchange/export/any-channel';

/** Length of a text as its channel counts it, and the longest that the channel takes. */
export const measure: Measure = (key, field, text) => {
  const channel = CHANNELS.find((one) => one === key);
  if (channel === undefined) return { count: text.length, max: null };

  return { count: countField(channel, field, text), max: limitOf(channel, field)?.hardMax ?? null };
};
