import { Line, LineChart as Chart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis, Brush } from 'recharts';
import type { Series } from './line-chart';

export interface InteractiveLineChartProps {
  labels: readonly string[];
  series: Series;
  /** The period before, dashed. */
  comparison?: Series;
  format: (value: number) => string;
  /** How the axis writes its values; `format` when absent. */
  formatAxis?: (value: number) => string;
}

const AXIS = { fontSize: 11.5, fill: 'var(--color-ink-3)' };

/** The same lines to be pointed at and zoomed. Heavy: load it with React.lazy when asked for ("Explore"). */
export default function InteractiveLineChart({
  labels,
  series,
  comparison,
  format,
  formatAxis = format,
}: InteractiveLineChartProps) {
  const lines = comparison ? [comparison, series] : [series];
  const data = labels.map((label, index) => ({
    label,
    ...Object.fromEntries(lines.map((line) => [line.name, line.values[index] ?? null])),
  }));

  return (
    <ResponsiveContainer width="100%" height={300}>
      <Chart data={data} margin={{ top: 12, right: 12, bottom: 4, left: 4 }}>
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <XAxis dataKey="label" tick={AXIS} tickLine={false} stroke="var(--color-line-strong)" />
        <YAxis tick={AXIS} tickLine={false} axisLine={false} tickFormatter={formatAxis} width={64} />
        <Tooltip
          formatter={(value) => (typeof value === 'number' ? format(value) : String(value))}
          contentStyle={{ background: 'var(--color-raised)', border: '1px solid var(--color-line)', fontSize: 12 }}
        />
        {lines.map((line) => (
          <Line
            key={line.name}
            dataKey={line.name}
            stroke={line === series ? 'var(--color-d1)' : 'var(--color-ghost)'}
            strokeWidth={line === series ? 2.2 : 1.5}
            strokeDasharray={line === series ? undefined : '3 3'}
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
