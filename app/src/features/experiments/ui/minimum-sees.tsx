import { useFormat } from '~/components/format-context';
import { liftSeen } from '../read-test';

export interface MinimumSeesProps {
  /** The arms' rate of late (fraction); null where they have no results to reckon with. */
  rate: number | null;
  /** What stands in the field. */
  typed: string;
  trials: string;
}

/** What the typed minimum can see, by the arithmetic of the hint under it; nothing where that cannot be reckoned. */
export function MinimumSees({ rate, typed, trials }: MinimumSeesProps) {
  const { number, percent } = useFormat();
  const minimum = Number(typed);
  const lift = rate === null || !Number.isFinite(minimum) ? null : liftSeen(rate, minimum, 1);
  if (lift === null) return null;

  return (
    <p role="status" className="text-sm text-ink-2">
      <b className="font-semibold text-ink">{number(minimum)}</b> {trials} an arm see{' '}
      {lift > 1 ? 'only a rate that more than doubles' : `differences of about ${percent(lift, 0)} or more`}.
    </p>
  );
}
