import type { Channel } from '@upbeat/core/channel-fields';
import { countField } from './count-field';
import { limitOf } from './limits';
import type { ChannelLimit } from './limits';
import { smsSegments } from './sms-segments';

/** What the counter beside a field shows. */
export interface FieldState {
  count: number;
  /** Longest accepted length; null = nothing is refused. */
  max: number | null;
  /** What the smallest placement shows; null = not known. */
  visible: number | null;
  /** The limit that the count is read against: the next one that it has not passed, else the last. */
  of: number | null;
  /** over = saving as final is refused; warn = will be cut, or cost more; near = at a limit or one short of it. */
  state: 'ok' | 'near' | 'over' | 'warn';
}

/** State of one entry for its live counter. `over` is exactly what check-limits blocks, `warn` what it warns of. */
export function fieldState(channel: Channel, field: string, text: string): FieldState {
  const limit = limitOf(channel, field);
  if (limit?.counter === 'sms_units') return smsState(text);

  const max = limit?.hardMax ?? null;
  const visible = limit?.visible ?? null;
  const count = countField(channel, field, text);
  const steps = [visible, limit?.folds ? limit.visibleMost : null, max].filter((step) => step !== null);
  const of = steps.find((step) => count <= step) ?? steps.at(-1) ?? null;

  return { count, max, visible, of, state: stateOf(count, limit, of) };
}

function stateOf(count: number, limit: ChannelLimit | undefined, of: number | null): FieldState['state'] {
  if (!limit || of === null) return 'ok';
  if (limit.hardMax !== null && count > limit.hardMax) return 'over';
  const warnsPast = limit.folds ? limit.visibleMost : limit.visible;
  if (warnsPast !== null && count > warnsPast) return 'warn';

  return count >= of - 1 && count <= of ? 'near' : 'ok';
}

/** A message is never refused: what it passes is the room of one segment, or the alphabet that segments are cheap in. */
function smsState(text: string): FieldState {
  const { units, segments, room, alphabet } = smsSegments(text);
  const state = segments > 1 || alphabet === 'ucs2' ? 'warn' : units >= room - 1 ? 'near' : 'ok';

  return { count: units, max: null, visible: room, of: room, state };
}
