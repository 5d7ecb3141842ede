import { fieldState } from '@upbeat/brand/field-state';
import type { Channel } from '@upbeat/core/channel-fields';
import { cx } from '~/components/cx';

/** Characters as the channel counts them, of what it takes or shows: amber from one below the limit, carmine and bold over it. */
export function FieldCounter({ channel, field, text }: { channel: Channel; field: string; text: string }) {
  const { count, max, visible, state } = fieldState(channel, field, text);
  const of = max ?? visible;
  if (of === null && count === 0) return null;
  const said = state === 'over' ? ', over the limit' : state === 'warn' ? ', the end is cut' : '';

  return (
    <span
      className={cx(
        'text-right text-xs whitespace-nowrap',
        state === 'over' ? 'font-semibold text-bad' : state === 'ok' ? 'text-ink-3' : 'text-warn',
      )}
    >
      <span aria-hidden="true">
        {count}
        {of !== null && <span className="font-normal text-ink-3">/{of}</span>}
      </span>
      <span className="sr-only">{of === null ? `${count} characters` : `${count} of ${of} characters${said}`}</span>
    </span>
  );
}
