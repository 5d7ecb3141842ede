import { linePath, linearScale } from '../chart-scale';

export interface SparklineProps {
  values: readonly (number | null)[];
  /** The period before, dashed. */
  comparison?: readonly (number | null)[];
}

const WIDTH = 150;
const HEIGHT = 34;

/** The course of a figure, without axes. Decoration: its figure and change stand beside it in words. */
export function Sparkline({ values, comparison = [] }: SparklineProps) {
  const all = [...values, ...comparison].filter((value) => value !== null);
  if (all.length === 0) return null;
  const low = Math.min(...all);
  const high = Math.max(...all);
  const y = linearScale([low, high === low ? low + 1 : high], [HEIGHT - 3, 4]);
  const x = (count: number) => linearScale([0, Math.max(1, count - 1)], [3, WIDTH - 3]);

  return (
    <svg
      className="mt-2 w-full"
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
    >
      <path
        d={linePath(comparison, x(comparison.length), y)}
        className="stroke-ghost"
        strokeWidth="1.2"
        strokeDasharray="2 3"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={linePath(values, x(values.length), y)}
        className="stroke-ink"
        strokeWidth="1.6"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
