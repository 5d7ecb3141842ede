import { labelIndexes, linearScale, ticksFor } from '~/components/chart-scale';
import { useFormat } from '~/components/format-context';

export interface LandedDay {
  day: string;
  added: number;
  updated: number;
  unchanged: number;
}

const WIDE = { width: 784, labels: 6 };
const NARROW = { width: 330, labels: 4 };
const HEIGHT = 122;
const FLOOR = 96;
const LEFT = 38;
/** Few days share the whole width, but their bars do not become walls. */
const WIDEST_BAR = 40;
/** Room for a letter of a label, in units of the drawing, and between two labels. */
const LETTER = 6;
const APART = 12;
const KINDS = [
  { name: 'unchanged', label: 'Unchanged', className: 'fill-band stroke-ghost' },
  { name: 'updated', label: 'Updated', className: 'fill-d2' },
  { name: 'added', label: 'Added', className: 'fill-ink' },
] as const;

/** Rows of an import by day: what was there to the digit, what it restated, what is new. */
export function LandedChart({ days }: { days: readonly LandedDay[] }) {
  const { number } = useFormat();
  const sum = (name: (typeof KINDS)[number]['name']) => days.reduce((total, one) => total + one[name], 0);
  const sums = KINDS.map(({ name, label }) => `${label.toLowerCase()} ${number(sum(name))}`).join(', ');

  return (
    <>
      <div className="chart">
        <div className="chart-wide">
          <Drawing days={days} sums={sums} size={WIDE} />
        </div>
        <div className="chart-narrow">
          <Drawing days={days} sums={sums} size={NARROW} />
        </div>
      </div>
      <p className="mt-1 flex flex-wrap gap-4 text-xs text-ink-3">
        {KINDS.toReversed().map(({ name, label, className }) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <svg width="10" height="10" aria-hidden="true">
              <rect x=".5" y=".5" width="9" height="9" rx="2" className={className} />
            </svg>
            {label} <b className="text-ink">{number(sum(name))}</b>
          </span>
        ))}
      </p>
    </>
  );
}

interface DrawingProps {
  days: readonly LandedDay[];
  /** What it adds up to, read aloud. */
  sums: string;
  size: typeof WIDE;
}

/** Drawn twice, so that its words keep their size on a phone. */
function Drawing({ days, sums, size }: DrawingProps) {
  const { day: dayWords, number } = useFormat();
  const most = Math.max(...days.map((one) => one.added + one.updated + one.unchanged));
  const ticks = ticksFor(0, Math.max(2, most), 2);
  const y = linearScale([0, ticks.at(-1) ?? 1], [FLOOR, 12]);
  const room = size.width - LEFT - 2;
  const step = room / Math.max(1, days.length);
  const width = Math.max(1, Math.min(WIDEST_BAR, step - Math.min(6, step / 3)));
  const words = days.map(({ day }) => dayWords(day, { year: false }));
  const widest = Math.max(0, ...words.map((word) => word.length)) * LETTER;
  const labels = labelIndexes(days.length, Math.max(1, Math.min(size.labels, Math.floor(room / (widest + APART)))));

  return (
    <svg width="100%" viewBox={`0 0 ${size.width} ${HEIGHT}`} role="img" aria-label={`Rows by day: ${sums}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${LEFT - 4} ${y(tick)}H${size.width - 2}`}
            className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
          />
          <text x={LEFT - 10} y={y(tick) + 4} fontSize="11" textAnchor="end" className="fill-ink-3">
            {number(tick)}
          </text>
        </g>
      ))}
      {days.map((one, index) => (
        <g key={one.day} transform={`translate(${LEFT + (index + 0.5) * step - width / 2} 0)`}>
          <Bars day={one} width={width} y={y} />
        </g>
      ))}
      {labels.map((index) => {
        const middle = LEFT + (index + 0.5) * step;
        const start = middle < LEFT + widest / 2;
        return (
          <text
            key={index}
            x={start ? LEFT : middle}
            y="112"
            fontSize="11"
            textAnchor={start ? 'start' : 'middle'}
            className="fill-ink-3"
          >
            {words[index]}
          </text>
        );
      })}
    </svg>
  );
}

function Bars({ day, width, y }: { day: LandedDay; width: number; y: (value: number) => number }) {
  let base = 0;

  return KINDS.map(({ name, className }) => {
    const from = base;
    base += day[name];
    return day[name] === 0 ? null : (
      <rect
        key={name}
        x="0"
        y={y(base)}
        width={width}
        height={Math.max(1, y(from) - y(base) - 1)}
        className={className}
      />
    );
  });
}
