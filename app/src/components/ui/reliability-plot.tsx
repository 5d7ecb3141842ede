import type { ReliabilityBin } from '@upbeat/stats/judge/calibration';
import { useFormat } from '../format-context';

const SIZE = 240;
const LEFT = 34;
const BOTTOM = 26;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const UPPER = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** One forecaster's bins. `look` tells whose they are; a person and the AI stand side by side only where *who* is compared. */
export interface ReliabilitySeries {
  name: string;
  look: 'plain' | 'person' | 'ai';
  bins: readonly ReliabilityBin[];
}

export interface ReliabilityPlotProps {
  series: readonly ReliabilitySeries[];
  label: string;
  /** Where the sureness axis begins: one half where only the favoured side was said. */
  from?: 0 | 0.5;
}

type Point = ReliabilityBin & { said: number; came: NonNullable<ReliabilityBin['came']> };
type Place = (share: number) => number;

const y: Place = (share) => 8 + (1 - share) * (SIZE - BOTTOM - 8);

/** Said across, came true up; bars are 95% Wilson intervals. A plain dot is hollow where its bar misses the diagonal. */
export function ReliabilityPlot({ series, label, from = 0 }: ReliabilityPlotProps) {
  const { percent } = useFormat();
  const x: Place = (share) => LEFT + ((share - from) / (1 - from)) * (SIZE - LEFT - 8);
  const written = (share: number) => (share === 1 ? percent(1, 0) : Math.round(share * 100));

  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} width="100%" className="my-2 max-w-[320px]" role="img" aria-label={label}>
      {SHARES.map((share) => (
        <g key={share}>
          <path d={`M${LEFT} ${y(share)}H${SIZE - 8}`} className="stroke-line" />
          <text x={LEFT - 6} y={y(share) + 4} fontSize="11" textAnchor="end" className="fill-ink-3">
            {Math.round(share * 100)}
          </text>
        </g>
      ))}
      {(from === 0 ? SHARES : UPPER).map((share) => (
        <text
          key={share}
          x={x(share)}
          y={SIZE - 8}
          fontSize="11"
          textAnchor={share === 1 ? 'end' : 'middle'}
          className="fill-ink-3"
        >
          {written(share)}
        </text>
      ))}
      <path d={`M${x(from)} ${y(from)}L${x(1)} ${y(1)}`} className="stroke-line-strong" strokeDasharray="3 3" />
      {series.map(({ name, look, bins }) => {
        const points = bins.flatMap((bin): Point[] =>
          bin.said !== null && bin.came !== null ? [{ ...bin, said: bin.said, came: bin.came }] : [],
        );
        return look === 'plain' ? (
          <PlainMarks key={name} points={points} x={x} />
        ) : (
          <WhoMarks key={name} points={points} x={x} look={look} />
        );
      })}
    </svg>
  );
}

function PlainMarks({ points, x }: { points: readonly Point[]; x: Place }) {
  return (
    <>
      {points.map(({ from, said, came, n }) => {
        const misses = said < came.low || said > came.high;
        return (
          <g key={from}>
            <path d={`M${x(said)} ${y(came.low)}V${y(came.high)}`} className="stroke-ghost" strokeWidth="6" />
            <circle
              cx={x(said)}
              cy={y(came.share)}
              r={Math.min(7, 3 + Math.sqrt(n) / 3)}
              strokeWidth="2"
              className={`stroke-ink ${misses ? 'fill-surface' : 'fill-ink'}`}
            />
          </g>
        );
      })}
    </>
  );
}

/** Whose marks they are is told by shape as well as by hue: a person's solid with a dot, the AI's dashed with an open square. */
function WhoMarks({ points, x, look }: { points: readonly Point[]; x: Place; look: 'person' | 'ai' }) {
  const isPerson = look === 'person';
  const stroke = isPerson ? 'stroke-people-fill' : 'stroke-ai-fill';
  // Bars at one place stand side by side.
  const shift = isPerson ? -2 : 2;
  const line = points.map(({ said, came }) => `${x(said) + shift} ${y(came.share)}`).join('L');

  return (
    <g>
      {points.length > 1 && (
        <path
          d={`M${line}`}
          fill="none"
          className={stroke}
          strokeWidth="1.8"
          strokeDasharray={isPerson ? undefined : '4 3'}
        />
      )}
      {points.map(({ from, said, came }) => (
        <g key={from}>
          <path
            d={`M${x(said) + shift} ${y(came.low)}V${y(came.high)}`}
            className={`${stroke} opacity-45`}
            strokeWidth="1.5"
          />
          {isPerson ? (
            <circle cx={x(said) + shift} cy={y(came.share)} r="4" className="fill-people-fill" />
          ) : (
            <rect
              x={x(said) + shift - 3.5}
              y={y(came.share) - 3.5}
              width="7"
              height="7"
              strokeWidth="1.6"
              className={`fill-surface ${stroke}`}
            />
          )}
        </g>
      ))}
    </g>
  );
}
