import type { ReactNode } from 'react';

export interface TileProps {
  label: string;
  value: ReactNode;
  /** See Change. */
  change?: ReactNode;
  /** What one must know to read the figure beside the others, in few words. */
  note?: string;
  /** See Sparkline. */
  sparkline?: ReactNode;
  /** The figure that the chart below shows. */
  charted?: boolean;
  /** Makes the tile choose its figure for the chart. */
  onChart?: () => void;
}

/** One figure with its change and course. */
export function Tile({ label, value, change, note, sparkline, charted = false, onChart }: TileProps) {
  const inside = (
    <>
      <span className="block text-xs text-ink-3">{label}</span>
      <span className="tile-value block">{value}</span>
      {change !== undefined && <span className="block text-xs">{change}</span>}
      {sparkline}
      {note !== undefined && <span className="mt-1 block text-xs text-ink-3">{note}</span>}
    </>
  );
  const marks = { className: 'tile', 'data-charted': charted ? '' : undefined };

  return onChart ? (
    <button type="button" {...marks} aria-pressed={charted} onClick={onChart}>
      {inside}
    </button>
  ) : (
    <div {...marks}>{inside}</div>
  );
}

const COLUMNS = { 3: '[--tiles:3]', 4: '[--tiles:4]', 5: '[--tiles:5]', 6: '[--tiles:6]', 8: '[--tiles:8]' } as const;

/** Tiles in one box, split by rules. */
export function Tiles({ columns = 6, children }: { columns?: keyof typeof COLUMNS; children: ReactNode }) {
  return (
    <div className={`tiles ${COLUMNS[columns]}`} data-many={columns > 6 ? '' : undefined}>
      {children}
    </div>
  );
}
