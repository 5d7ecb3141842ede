import { cx } from '../cx';

/** How full a field is: `near` from one below the limit on. */
export function counterTone(length: number, limit: number): 'over' | 'near' | 'fine' {
  if (length > limit) return 'over';
  return length >= limit - 1 ? 'near' : 'fine';
}

/** Characters written of characters allowed, amber when nearly full, carmine and bold when over. */
export function Counter({ length, limit }: { length: number; limit: number }) {
  const tone = counterTone(length, limit);

  return (
    <span
      className={cx(
        'text-right text-xs whitespace-nowrap',
        tone === 'over' && 'font-semibold text-bad',
        tone === 'near' && 'text-warn',
        tone === 'fine' && 'text-ink-3',
      )}
    >
      <span aria-hidden="true">{`${length}/${limit}`}</span>
      <span className="sr-only">{`${length} of ${limit} characters${tone === 'over' ? ', over the limit' : ''}`}</span>
    </span>
  );
}
