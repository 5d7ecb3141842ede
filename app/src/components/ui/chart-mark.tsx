/** A notch under the base line of a chart that says what it is when pointed at; the chart's table says it in words. */
export function ChartMark({ x, y, words }: { x: number; y: number; words: string }) {
  return (
    <g>
      <title>{words}</title>
      <path d={`M${x} ${y + 1}l4 7h-8z`} className="fill-ink-2" />
      <rect x={x - 9} y={y - 6} width="18" height="18" className="fill-transparent" />
    </g>
  );
}
