import type { Reliability } from '@upbeat/stats/judge/calibration';
import { useFormat } from '~/components/format-context';

const SIZE = 240;
const LEFT = 34;
const BOTTOM = 26;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

const x = (share: number) => LEFT + share * (SIZE - LEFT - 8);
const y = (share: number) => 8 + (1 - share) * (SIZE - BOTTOM - 8);

/** Said across, came true up; bars are 95% Wilson intervals, hollow where they miss the diagonal. */
export function ReliabilityPlot({ reliability, label }: { reliability: Reliability; label: string }) {
  const { percent } = useFormat();
  const drawn = reliability.bins.flatMap((bin) =>
    bin.said !== null && bin.came !== null ? [{ ...bin, said: bin.said, came: bin.came }] : [],
  );

  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} width="100%" className="my-2 max-w-[320px]" role="img" aria-label={label}>
      {SHARES.map((share) => (
        <g key={share}>
          <path d={`M${LEFT} ${y(share)}H${SIZE - 8}`} className="stroke-line" />
          <text x={LEFT - 6} y={y(share) + 4} fontSize="11" textAnchor="end" className="fill-ink-3">
            {Math.round(share * 100)}
          </text>
          <text x={x(share)} y={SIZE - 8} fontSize="11" textAnchor="middle" className="fill-ink-3">
            {share === 1 ? percent(1, 0) : Math.round(share * 100)}
          </text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className="stroke-line-strong" strokeDasharray="3 3" />
      {drawn.map((bin) => {
        const misses = bin.said < bin.came.low || bin.said > bin.came.high;
        return (
          <g key={bin.from}>
            <path
              d={`M${x(bin.said)} ${y(bin.came.low)}V${y(bin.came.high)}`}
              className="stroke-ghost"
              strokeWidth="6"
            />
            <circle
              cx={x(bin.said)}
              cy={y(bin.came.share)}
              r={Math.min(7, 3 + Math.sqrt(bin.n) / 3)}
              strokeWidth="2"
              className={`stroke-ink ${misses ? 'fill-surface' : 'fill-ink'}`}
            />
          </g>
        );
      })}
    </svg>
  );
}
