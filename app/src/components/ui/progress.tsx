import type { Level } from '@upbeat/core/levels';

const FILL: Record<Level, string> = { 1: 'fill-ai-fill', 2: 'fill-together-fill', 3: 'fill-people-fill' };

export interface ProgressProps {
  /** Steps done. */
  done: number;
  /** Steps in all. */
  total: number;
  label: string;
  level?: Level;
}

/** Real steps done of steps in all, 4 px, in the level's colour. */
export function Progress({ done, total, label, level }: ProgressProps) {
  const share = total > 0 ? Math.min(100, Math.max(0, (100 * done) / total)) : 0;

  return (
    <svg
      className="progress"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <rect width="100" height="4" className="fill-sunken" />
      <rect width={share} height="4" className={level ? FILL[level] : 'fill-ink'} />
    </svg>
  );
}
