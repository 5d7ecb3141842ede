/** Whether more of a figure is good, bad or neither. */
export type Goodness = 'more' | 'less' | 'neutral';

export interface ChangeProps {
  /** Share by which the figure moved: 0.064 is up 6.4%. Null when it cannot be said. */
  change: number | null;
  format: (share: number) => string;
  /** Which direction is good; `neutral` for spend, and wherever the interval does not clear what it is compared with. */
  good: Goodness;
}

/** How far a figure moved: the arrow shows the direction, the colour whether that is good. */
export function Change({ change, format, good }: ChangeProps) {
  if (change === null) return <span className="text-ink-3">–</span>;
  const up = change >= 0;
  const colour =
    good === 'neutral' || change === 0 ? 'text-ink-2' : up === (good === 'more') ? 'text-good' : 'text-bad';

  return (
    <span className={`${colour} whitespace-nowrap`}>
      <span aria-hidden="true">{up ? '▲' : '▼'}</span>
      <span className="sr-only">{up ? 'up' : 'down'}</span> {format(Math.abs(change))}
    </span>
  );
}
