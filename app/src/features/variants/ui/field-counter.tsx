import { readyCounter } from '@upbeat/brand/count-field';
import { fieldState } from '@upbeat/brand/field-state';
import type { Channel } from '@upbeat/core/channel-fields';
import { lazy, Suspense } from 'react';
import { cx } from '~/components/cx';

interface FieldCounterProps {
  channel: Channel;
  field: string;
  text: string;
}

// X weighs a post by a library of its own, which no other channel's editor has to bring.
const WeighedCounter = lazy(async () => {
  await readyCounter('x_post');
  return { default: Counter };
});

const UNITS: Partial<Record<Channel, string>> = { sms: 'units', x_post: 'characters as X weighs them' };

/** Characters as the channel counts them, of what it takes or shows: amber from one below the limit, carmine and bold over it. */
export function FieldCounter(props: FieldCounterProps) {
  if (props.channel !== 'x_post') return <Counter {...props} />;

  return (
    <Suspense fallback={<span />}>
      <WeighedCounter {...props} />
    </Suspense>
  );
}

function Counter({ channel, field, text }: FieldCounterProps) {
  const { count, of, state } = fieldState(channel, field, text);
  if (of === null && count === 0) return null;
  const warned = channel === 'sms' ? ', billed as more or dearer messages' : ', the end is cut';
  const said = state === 'over' ? ', over the limit' : state === 'warn' ? warned : '';
  const units = UNITS[channel] ?? 'characters';

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
      <span className="sr-only">{of === null ? `${count} ${units}` : `${count} of ${of} ${units}${said}`}</span>
    </span>
  );
}
