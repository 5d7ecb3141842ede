import type { Level } from '@upbeat/core/levels';
import { useState, type ReactNode } from 'react';
import { gutterFor, labelIndexes, linePath, linearScale, ticksFor } from '../chart-scale';
import { ChartAxes, type Plot } from './chart-axes';
import { ChartButton, ChartFrame } from './chart-frame';
import { ChartMark } from './chart-mark';
import { ChartNote } from './chart-note';
import { ExploreChart } from './explore-chart';

/** A line of a chart; a missing value breaks it. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
}

/** Something that happened on the way, drawn as a dashed line with its glyph. */
export interface ChartEvent {
  index: number;
  level: Level;
  label: string;
}

/** Things of one kind that fell on points of a chart; `name` is the kind, as legend and table head it. */
export interface ChartMarks {
  name: string;
  at: readonly { index: number; label: string }[];
}

export interface LineChartProps {
  title: string;
  /** One label for each value. */
  labels: readonly string[];
  series: Series;
  /** The period before, dashed. */
  comparison?: Series;
  events?: readonly ChartEvent[];
  /** What fell on a point, in small print: a notch on the base line that names itself, and a column of the table. */
  marks?: ChartMarks;
  /** Index of the one point to be judged, in the accent with its value. */
  flagged?: number;
  format: (value: number) => string;
  /** How the axis writes its values; `format` when absent. */
  formatAxis?: (value: number) => string;
  actions?: ReactNode;
  /** Offers the same lines to be pointed at and zoomed, in the chart's place. */
  explorable?: boolean;
}

const WIDE = { width: 840, height: 276, labels: 7, events: true };
const NARROW = { width: 340, height: 212, labels: 4, events: false };

/** A figure over time, drawn on the server: first paint needs no script, and screen readers get the table. */
export function LineChart({ title, actions, explorable = false, ...chart }: LineChartProps) {
  const [exploring, setExploring] = useState(false);
  const { labels, series, comparison, format, marks } = chart;
  const marked = new Map(marks?.at.map(({ index, label }) => [index, label]));
  const said = (value: number | null | undefined) => (value == null ? '–' : format(value));
  const table = {
    columns: [
      'Period',
      series.name,
      ...(comparison ? [comparison.name] : []),
      ...(marked.size > 0 && marks ? [marks.name] : []),
    ],
    rows: labels.map((label, index) => [
      label,
      said(series.values[index]),
      ...(comparison ? [said(comparison.values[index])] : []),
      ...(marked.size > 0 ? [marked.get(index) ?? '–'] : []),
    ]),
  };

  return (
    <ChartFrame
      title={title}
      table={table}
      legend={<Legend {...chart} />}
      actions={
        <>
          {actions}
          {explorable && (
            <ChartButton onClick={() => setExploring(!exploring)}>{exploring ? 'close' : 'explore'}</ChartButton>
          )}
        </>
      }
    >
      {exploring ? (
        <ExploreChart {...chart} />
      ) : (
        <>
          <div className="chart-wide">
            <Drawing title={title} {...chart} size={WIDE} />
          </div>
          <div className="chart-narrow">
            <Drawing title={title} {...chart} size={NARROW} />
          </div>
        </>
      )}
    </ChartFrame>
  );
}

function Legend({ series, comparison, marks }: Pick<LineChartProps, 'series' | 'comparison' | 'marks'>) {
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <svg width="18" height="8" aria-hidden="true">
          <path d="M0 4h18" className="stroke-d1" strokeWidth="2.2" />
        </svg>
        {series.name}
      </span>
      {comparison && (
        <span className="inline-flex items-center gap-1.5">
          <svg width="18" height="8" aria-hidden="true">
            <path d="M0 4h18" className="stroke-ghost" strokeWidth="1.5" strokeDasharray="3 3" />
          </svg>
          {comparison.name}
        </span>
      )}
      {marks && marks.at.length > 0 && (
        <span className="inline-flex items-center gap-1.5">
          <svg width="10" height="8" aria-hidden="true">
            <path d="M5 1l4 6H1z" className="fill-ink-2" />
          </svg>
          {marks.name}
        </span>
      )}
    </>
  );
}

function Drawing({
  title,
  labels,
  series,
  comparison,
  events = [],
  marks,
  flagged,
  format,
  formatAxis = format,
  size,
}: Omit<LineChartProps, 'actions' | 'explorable'> & { size: typeof WIDE }) {
  const known = [...series.values, ...(comparison?.values ?? [])].filter((value) => value !== null);
  const ticks = ticksFor(Math.min(0, ...known), Math.max(0, ...known));
  const plot: Plot = {
    left: gutterFor(ticks.map(formatAxis)),
    right: size.width - 12,
    top: size.events && events.length > 0 ? 40 : 12,
    bottom: size.height - 32,
  };
  const x = linearScale([0, Math.max(1, labels.length - 1)], [plot.left, plot.right]);
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.bottom, plot.top]);
  const axis = labelIndexes(labels.length, size.labels).map((index) => ({
    at: x(index),
    text: labels[index] ?? '',
    anchor: index === 0 ? ('start' as const) : index === labels.length - 1 ? ('end' as const) : ('middle' as const),
  }));
  const points = series.values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));

  return (
    <svg width="100%" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={title}>
      <ChartAxes plot={plot} ticks={ticks} y={y} format={formatAxis} labels={axis} />
      {marks?.at.map(({ index, label }) => (
        <ChartMark key={index} x={x(index)} y={plot.bottom} words={`${labels[index] ?? ''}: ${label}`} />
      ))}
      {size.events && events.map((event) => <ChartNote key={event.index} {...event} x={x(event.index)} plot={plot} />)}
      {comparison && (
        <path
          d={linePath(comparison.values, x, y)}
          fill="none"
          className="stroke-ghost"
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
      )}
      <path
        d={linePath(series.values, x, y)}
        fill="none"
        className="stroke-d1"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
      {points.length <= 40 &&
        points.map(({ value, index }) => (
          <circle
            key={index}
            cx={x(index)}
            cy={y(value)}
            r={index === flagged ? 4.5 : 3}
            className={`stroke-surface ${index === flagged ? 'fill-accent' : 'fill-d1'}`}
            strokeWidth="1.5"
          />
        ))}
      {points
        .filter(({ index }) => index === flagged)
        .map(({ value, index }) => (
          <text key={index} x={x(index) + 8} y={y(value) + 4} fontSize="12" fontWeight="600" className="fill-accent">
            {format(value)}
          </text>
        ))}
    </svg>
  );
}
