import { intervalWords, placeOn, type Interval } from '../interval';
import { IntervalMarks } from './interval-bar';

export interface ZeroBarProps extends Interval {
  /** The scale runs from -reach to +reach. */
  reach: number;
  format: (value: number) => string;
  width?: number;
}

/** An effect with its interval, zero in the middle. */
export function ZeroBar({ reach, format, width = 112, ...interval }: ZeroBarProps) {
  const x = (value: number) => placeOn({ min: -reach, max: reach }, value, width);
  const cut = interval.high > reach || interval.low < -reach;
  const clears = interval.low > 0 || interval.high < 0;
  const words = `${intervalWords(interval, format, { cut })}; ${clears ? 'clears zero' : 'does not clear zero'}`;

  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} role="img" aria-label={words}>
      <path d={`M0 8H${width}`} className="stroke-line" />
      <path d={`M${width / 2} 1V15`} className="stroke-line-strong" />
      <IntervalMarks low={x(interval.low)} value={x(interval.value)} high={x(interval.high)} />
      {interval.high > reach && <path d={`M${width - 5} 4l5 4-5 4z`} className="fill-ink-3" />}
      {interval.low < -reach && <path d="M5 4L0 8l5 4z" className="fill-ink-3" />}
    </svg>
  );
}
