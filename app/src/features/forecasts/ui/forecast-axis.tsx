import { placeOn } from '~/components/interval';

/** A forecast on the axis: people solid with a dot, the engine and AI dashed with an open square, a blend thin with a bar. */
export interface AxisRow {
  id: string;
  name: string;
  by: 'person' | 'engine' | 'blend';
  low: number;
  middle: number;
  high: number;
}

export interface ForecastAxisProps {
  rows: readonly AxisRow[];
  /** Own history, drawn as dots. */
  dots: readonly number[];
  min: number;
  max: number;
  format: (value: number) => string;
  /** The value that means no change; drawn and named where the axis holds it. */
  mark?: number;
  /** What happened, with its interval where it has one. */
  outcome?: { value: number; low: number | null; high: number | null };
}

const WIDTH = 308;
const ROW = 36;
/** Room above the rows for the name of the mark. */
const TOP = 16;
/** A label reads over the dashes of the mark: its own edge in the card's colour holds them off. */
const HALO = {
  paintOrder: 'stroke',
  strokeWidth: 5,
  strokeLinejoin: 'round',
  className: 'fill-ink-2 stroke-surface',
} as const;
const TONES = { person: 'stroke-people-fill', engine: 'stroke-ai-fill', blend: 'stroke-ink-3' } as const;

/** Frozen forecasts on one axis, with what happened once it is known. Decoration: the caller says the figures in words. */
export function ForecastAxis({ rows, dots, min, max, format, mark, outcome }: ForecastAxisProps) {
  const x = (value: number) => placeOn({ min, max }, value, WIDTH);
  const shown = mark !== undefined && mark >= min && mark <= max ? mark : null;
  const top = shown === null ? 0 : TOP;
  const height = top + (rows.length + (outcome ? 1 : 0)) * ROW + 30;

  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" className="max-w-[340px]" aria-hidden="true">
      {shown !== null && <NoChange at={x(shown)} bottom={height - 15} />}
      {rows.map((row, index) => (
        <AxisLine key={row.id} row={row} x={x} y={top + index * ROW + 24} format={format} />
      ))}
      {outcome && <OutcomeLine outcome={outcome} x={x} y={top + rows.length * ROW + 24} format={format} />}
      {dots
        .filter((value) => value >= min && value <= max)
        .map((value, index) => (
          <circle key={index} cx={x(value)} cy={height - 20} r="2" className="fill-ghost" />
        ))}
      <path d={`M0 ${height - 14.5}H${WIDTH}`} className="stroke-line-strong" />
      <text x="0" y={height - 2} fontSize="11" className="fill-ink-3">
        {format(min)}
      </text>
      <text x={WIDTH} y={height - 2} fontSize="11" textAnchor="end" className="fill-ink-3">
        {format(max)}
      </text>
    </svg>
  );
}

interface Placed {
  x: (value: number) => number;
  y: number;
  format: (value: number) => string;
}

/** The dashes that all are read against, named above the rows. */
function NoChange({ at, bottom }: { at: number; bottom: number }) {
  const anchor = at < 30 ? 'start' : at > WIDTH - 30 ? 'end' : 'middle';

  return (
    <g>
      <text
        x={anchor === 'start' ? 0 : anchor === 'end' ? WIDTH : at}
        y="10"
        fontSize="11"
        textAnchor={anchor}
        className="fill-ink-3"
      >
        no change
      </text>
      <path d={`M${at} 14V${bottom}`} className="stroke-line-strong" strokeDasharray="2 3" />
    </g>
  );
}

function AxisLine({ row, x, y, format }: Placed & { row: AxisRow }) {
  const middle = x(row.middle);

  return (
    <g>
      <text x="0" y={y - 11} fontSize="11.5" {...HALO}>
        {row.name} {format(row.middle)}
      </text>
      <path
        d={`M${x(row.low)} ${y}H${x(row.high)}`}
        strokeWidth={row.by === 'blend' ? 1.25 : 2}
        strokeDasharray={row.by === 'engine' ? '4 3' : undefined}
        className={TONES[row.by]}
      />
      {row.by === 'person' && <circle cx={middle} cy={y} r="4.5" className="fill-people-fill" />}
      {row.by === 'engine' && (
        <rect x={middle - 4} y={y - 4} width="8" height="8" strokeWidth="1.5" className="fill-surface stroke-ai-fill" />
      )}
      {row.by === 'blend' && <rect x={middle - 1.25} y={y - 6} width="2.5" height="12" className="fill-ink-2" />}
    </g>
  );
}

function OutcomeLine({ outcome, x, y, format }: Placed & { outcome: NonNullable<ForecastAxisProps['outcome']> }) {
  const { value, low, high } = outcome;

  return (
    <g>
      <text x="0" y={y - 11} fontSize="11.5" fontWeight="600" {...HALO} className="fill-ink stroke-surface">
        Happened {format(value)}
      </text>
      {low !== null && high !== null && (
        <rect x={x(low)} y={y - 3} width={Math.max(1, x(high) - x(low))} height="6" rx="1" className="fill-ghost" />
      )}
      <path d={`M${x(value)} ${y - 6}V${y + 6}`} strokeWidth="2.5" className="stroke-ink" />
    </g>
  );
}
