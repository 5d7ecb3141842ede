import { Link } from '@remix-run/react';
import type { Objective } from '@upbeat/db/objectives/row';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import type { Pace } from '../pace';
import { STATE_TONES, STATE_WORDS, paceWords, targetWords, valueWords } from '../words';

export interface TiledObjective extends Objective {
  pace: Pace;
  action: string | null;
  owner: string;
}

/** An objective: what it has come to, its target, the share of its time, and what that means. */
export function ObjectiveTile({
  objective,
  to,
  currency,
}: {
  objective: TiledObjective;
  to?: string;
  currency: string;
}) {
  const format = useFormat();
  const { name, pace, action, owner } = objective;

  return (
    <div className="objective">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="min-w-0 text-sm font-semibold">
          {to ? (
            <Link to={to} className="no-underline hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <Chip tone={STATE_TONES[pace.state]}>{STATE_WORDS[pace.state]}</Chip>
      </div>
      <p className="my-1.5 flex flex-wrap items-baseline gap-x-2">
        <span className="objective-value">{valueWords(objective, format, currency)}</span>
        <span className="text-sm text-ink-3">{targetWords(objective, format, currency)}</span>
      </p>
      <PaceBar pace={pace} />
      <p className="mt-1.5 text-xs text-ink-3">
        {paceWords(objective, format, currency)} {action && `Counts “${action}”. `}Owner: {owner}
      </p>
    </div>
  );
}

const WIDTH = 320;
/** A ratio's target stands here, so that going past it can be seen. */
const RATIO_TARGET = 0.875;

/** The value on the way to its target. The mark is the share of time that has passed; for a ratio, the target. Words stand beside it. */
function PaceBar({ pace }: { pace: Pace }) {
  const full = pace.ratio ? RATIO_TARGET : 1;
  const value = Math.min(1, (pace.reached ?? 0) * full) * WIDTH;
  const mark = Math.min(WIDTH - 1, Math.max(1, (pace.ratio ? full : pace.passed) * WIDTH));

  return (
    <svg width="100%" height="12" viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect y="4" width={WIDTH} height="4" rx="2" className="fill-sunken" />
      <rect y="4" width={value} height="4" rx="2" className="fill-ink" />
      <path d={`M${mark} 0V12`} className="stroke-accent" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
