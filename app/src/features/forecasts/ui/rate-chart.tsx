import { placeOn } from '~/components/interval';
import { binOf, binRates } from '../rate-scale';
import type { RateScale } from '../rate-scale';

export interface RateChartProps {
  rates: readonly number[];
  scale: RateScale;
  /** The rate one names. */
  chosen: number;
  median: number | null;
  format: (rate: number) => string;
}

const WIDTH = 308;
const BASE = 74;
const TALLEST = 50;

/** One's own measured rates (or ratios) as a histogram, with the bin one's forecast falls into. */
export function RateChart({ rates, scale, chosen, median, format }: RateChartProps) {
  const counts = binRates(rates, scale);
  const most = Math.max(1, ...counts);
  const width = WIDTH / scale.bins;
  const at = binOf(chosen, scale);
  const x = (rate: number) => placeOn(scale, rate, WIDTH);
  const late = median !== null && x(median) > WIDTH / 3;

  return (
    <svg viewBox={`0 0 ${WIDTH} 92`} width="100%" aria-hidden="true">
      {counts.map((count, index) => (
        <rect
          key={index}
          x={index * width + 1}
          y={BASE - (count / most) * TALLEST}
          width={width - 2}
          height={(count / most) * TALLEST}
          rx="1"
          className={index === at ? 'fill-accent' : 'fill-ghost opacity-55'}
        />
      ))}
      <path d={`M0 ${BASE + 0.5}H${WIDTH}`} className="stroke-line-strong" />
      {median !== null && (
        <>
          <path d={`M${x(median)} 4V${BASE}`} className="stroke-ink" strokeDasharray="2 3" />
          <text
            x={x(median) + (late ? -5 : 5)}
            y="13"
            fontSize="11.5"
            textAnchor={late ? 'end' : 'start'}
            className="fill-ink-2"
          >
            median {format(median)}
          </text>
        </>
      )}
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <text
          key={share}
          x={share * WIDTH}
          y="89"
          fontSize="11"
          textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
          className="fill-ink-3"
        >
          {format(scale.min + share * (scale.max - scale.min))}
        </text>
      ))}
    </svg>
  );
}
