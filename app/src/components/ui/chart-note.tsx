import type { Level } from '@upbeat/core/levels';
import type { Plot } from './chart-axes';
import { GlyphPath } from './glyph';

const FILL: Record<Level, string> = { 1: 'fill-ai', 2: 'fill-together', 3: 'fill-people' };

/** An event on the time axis: who acted, and what happened. */
export function ChartNote({ x, plot, level, label }: { x: number; plot: Plot; level: Level; label: string }) {
  const late = x > (plot.left + plot.right) * 0.72;

  return (
    <g>
      <path d={`M${x} ${plot.top - 8}V${plot.bottom}`} className="stroke-line-strong" strokeDasharray="2 3" />
      <g transform={`translate(${x - 7} 6) scale(.875)`} className={FILL[level]}>
        <GlyphPath level={level} />
      </g>
      <text
        x={late ? x - 11 : x + 11}
        y="17"
        fontSize="11.5"
        textAnchor={late ? 'end' : 'start'}
        className="fill-ink-2"
      >
        {label}
      </text>
    </g>
  );
}
