import { Line, LineChart as Chart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis, Brush } from 'recharts';
import type { Series } from './line-chart';

export interface InteractiveLineChartProps {
  labels: readonly string[];
  series: readonly Series[];
  format: (value: number) => string;
}

const STROKES = ['var(--color-d1)', 'var(--color-d2)', 'var(--color-d3)', 'var(--color-ghost)'];
const AXIS = { fontSize: 11.5, fill: 'var(--color-ink-3)' };

/** The same lines to be pointed at and zoomed. Heavy: load it with React.lazy when asked for ("Explore"). */
export default function InteractiveLineChart({ labels, series, format }: InteractiveLineChartProps) {
  const data = labels.map((label, index) => ({
    label,
    ...Object.fromEntries(series.map((line) => [line.name, line.values[index] ?? null])),
  }));

  return (
    <ResponsiveContainer width="100%" height={300}>
      <Chart data={data} margin={{ top: 12, right: 12, bottom: 4, left: 4 }}>
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <XAxis dataKey="label" tick={AXIS} tickLine={false} stroke="var(--color-line-strong)" />
        <YAxis tick={AXIS} tickLine={false} axisLine={false} tickFormatter={format} width={64} />
        <Tooltip
          formatter={(value) => (typeof value === 'number' ? format(value) : String(value))}
          contentStyle={{ background: 'var(--color-raised)', border: '1px solid var(--color-line)', fontSize: 12 }}
        />
        {series.map((line, index) => (
          <Line
            key={line.name}
            dataKey={line.name}
            stroke={STROKES[index % STROKES.length]}
            strokeWidth={index === 0 ? 2.2 : 1.5}
            dot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
        ))}
        <Brush dataKey="label" height={22} stroke="var(--color-line-strong)" fill="var(--color-surface)" />
      </Chart>
    </ResponsiveContainer>
  );
}
