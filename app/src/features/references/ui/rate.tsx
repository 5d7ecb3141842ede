import type { Reference } from '@upbeat/db/references/row';
import { useFormat } from '~/components/format-context';
import { IntervalBar } from '~/components/ui/interval-bar';
import { isThin } from '@upbeat/stats/thin';

export interface RateBarProps {
  reference: Reference;
  max: number;
  mean?: number;
  width?: number;
  here?: boolean;
}

/** The click rate of a reference with its 95% interval, or the words that it says too little. */
export function RateBar({ reference, max, mean, width, here }: RateBarProps) {
  const { percent } = useFormat();
  if (isThin(reference)) return <span className="text-xs text-ink-3">too little data</span>;

  return (
    <IntervalBar
      value={reference.ctr}
      low={reference.ctrLow}
      high={reference.ctrHigh}
      max={max}
      mean={mean}
      width={width}
      here={here}
      format={(value) => percent(value, 2)}
    />
  );
}

/** How a wording did against the rest of its test: coloured only where the interval clears it. */
export function Lift({ reference }: { reference: Reference }) {
  const { signedPercent } = useFormat();
  const { lift, liftLow, liftHigh, liftClear, arms } = reference;
  if (lift === null && (arms ?? 0) > 1)
    return (
      <span
        className="text-xs whitespace-nowrap text-ink-3"
        title="Its test did not show its arms at random, so they are not compared; the counts are true."
      >
        not randomised
      </span>
    );
  if (lift === null || isThin(reference)) return <span className="text-ink-3">–</span>;
  const colour = liftClear === 1 ? 'text-good' : liftClear === -1 ? 'text-bad' : 'text-ink-3';
  const bound = (end: number | null): string => (end === null ? 'no end' : signedPercent(end));

  return (
    <span className={colour} title={`95% interval ${bound(liftLow)} to ${bound(liftHigh)}`}>
      {signedPercent(lift)}
      <span className="sr-only">
        {liftClear === 0 ? ', does not clear the rest of its test' : ', clears the rest of its test'}
      </span>
    </span>
  );
}
