import { gutterFor, linearScale, ticksFor } from '../chart-scale';
import { ChartAxes, type Plot } from './chart-axes';
import { ChartFrame } from './chart-frame';

/** One bar. */
export interface Bar {
  label: string;
  value: number;
  /** Drawn pale: taken together with the rest, but not the ones meant. */
  pale?: boolean;
}

export interface BarChartProps {
  title: string;
  /** What the bars count, for the table. */
  measure: string;
  bars: readonly Bar[];
  format: (value: number) => string;
}

const WIDE = { width: 760, height: 240 };
const NARROW = { width: 300, height: 200 };

/** Amounts side by side from a common zero, drawn on the server. */
export function BarChart({ title, measure, bars, format }: BarChartProps) {
  const table = { columns: ['Name', measure], rows: bars.map((bar) => [bar.label, format(bar.value)]) };

  return (
    <ChartFrame title={title} table={table}>
      <div className="chart-wide">
        <Drawing title={title} bars={bars} format={format} size={WIDE} />
      </div>
      <div className="chart-narrow">
        <Drawing title={title} bars={bars} format={format} size={NARROW} />
      </div>
    </ChartFrame>
  );
}

function Drawing({ title, bars, format, size }: Omit<BarChartProps, 'measure'> & { size: typeof WIDE }) {
  const values = bars.map((bar) => bar.value);
  const ticks = ticksFor(Math.min(0, ...values), Math.max(0, ...values));
  const plot: Plot = {
    left: gutterFor(ticks.map(format)),
    right: size.width - 8,
    top: 12,
    bottom: size.height - 32,
  };
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.bottom, plot.top]);
  const slot = (plot.right - plot.left) / Math.max(1, bars.length);
  const width = Math.min(48, slot * 0.72);
  const middle = (index: number) => plot.left + slot * (index + 0.5);
  const labels = bars.map((bar, index) => ({ at: middle(index), text: bar.label, anchor: 'middle' as const }));

  return (
    <svg width="100%" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={title}>
      <ChartAxes plot={plot} ticks={ticks} y={y} format={format} labels={labels} />
      {bars.map((bar, index) => (
        <rect
          key={bar.label}
          x={middle(index) - width / 2}
          y={Math.min(y(0), y(bar.value))}
          width={width}
          height={Math.max(1, Math.abs(y(bar.value) - y(0)))}
          rx="1"
          className={bar.pale ? 'fill-ghost' : 'fill-d1'}
        />
      ))}
    </svg>
  );
}
