/** The drawing area of a chart, in the units of its view box. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface ChartAxesProps {
  plot: Plot;
  ticks: readonly number[];
  y: (value: number) => number;
  format: (value: number) => string;
  labels: readonly { at: number; text: string; anchor: 'start' | 'middle' | 'end' }[];
}

/** Horizontal rules with their values, the base line, and labels under it. */
export function ChartAxes({ plot, ticks, y, format, labels }: ChartAxesProps) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${plot.left} ${y(tick)}H${plot.right}`}
            className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
          />
          <text x={plot.left - 7} y={y(tick) + 4} fontSize="11.5" textAnchor="end" className="fill-ink-3">
            {format(tick)}
          </text>
        </g>
      ))}
      {labels.map((label) => (
        <text
          key={label.at}
          x={label.at}
          y={plot.bottom + 22}
          fontSize="11.5"
          textAnchor={label.anchor}
          className="fill-ink-3"
        >
          {label.text}
        </text>
      ))}
    </>
  );
}
