import { intervalWords, placeOn, type Interval } from '../interval';

export interface IntervalBarProps extends Interval {
  /** The right end of the scale; one scale a column. */
  max: number;
  /** The mean it is read against, drawn as dashes. */
  mean?: number;
  format: (value: number) => string;
  width?: number;
  /** Marks the row one is on. */
  here?: boolean;
}

/** A measured value with its interval on a scale that starts at zero. An arrow at the edge says that it is cut. */
export function IntervalBar({ max, mean, format, width = 112, here = false, ...interval }: IntervalBarProps) {
  const x = (value: number) => placeOn({ min: 0, max }, value, width);
  const cut = interval.high > max;
  const words = intervalWords(interval, format, { mean, cut });

  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} role="img" aria-label={words}>
      <path d={`M0 8H${width}`} className="stroke-line" />
      {mean !== undefined && mean <= max && (
        <path d={`M${x(mean)} 2V14`} className="stroke-line-strong" strokeDasharray="2 2" />
      )}
      <IntervalMarks low={x(interval.low)} value={x(interval.value)} high={x(interval.high)} here={here} />
      {cut && <path d={`M${width - 5} 4l5 4-5 4z`} className="fill-ink-3" />}
    </svg>
  );
}

/** The band and tick of an interval, at given places. */
export function IntervalMarks({
  low,
  value,
  high,
  here,
}: {
  low: number;
  value: number;
  high: number;
  here?: boolean;
}) {
  return (
    <>
      <rect
        x={low}
        y="5"
        width={Math.max(1, high - low)}
        height="6"
        rx="1"
        className={here ? 'fill-people-fill opacity-55' : 'fill-ghost'}
      />
      <rect x={value - 1.25} y="2" width="2.5" height="12" className={here ? 'fill-people' : 'fill-ink'} />
    </>
  );
}
