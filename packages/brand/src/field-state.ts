import type { Channel } from '@upbeat/core/channel-fields';
import { countField } from './count-field';
import { limitOf } from './limits';

/** What the counter beside a field shows. */
export interface FieldState {
  count: number;
  /** Longest accepted length; null = nothing is refused. */
  max: number | null;
  /** What the smallest placement shows; null = not known. */
  visible: number | null;
  /** over = saving as final is refused; warn = will be cut somewhere; near = at the limit or one short of it. */
  state: 'ok' | 'near' | 'over' | 'warn';
}

/** State of one entry for its live counter. `over` is exactly what check-limits blocks, `warn` what it warns of. */
export function fieldState(channel: Channel, field: string, text: string): FieldState {
  const limit = limitOf(channel, field);
  const max = limit?.hardMax ?? null;
  const visible = limit?.visible ?? null;
  const count = countField(channel, field, text);

  return { count, max, visible, state: stateOf(count, max, visible) };
}

function stateOf(count: number, max: number | null, visible: number | null): FieldState['state'] {
  if (max !== null && count > max) return 'over';
  if (visible !== null && count > visible) return 'warn';

  return count >= (max ?? visible ?? Number.POSITIVE_INFINITY) - 1 ? 'near' : 'ok';
}
