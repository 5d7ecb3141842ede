import { useFormat } from '~/components/format-context';

/** Results for a lesson, results that settle nothing, results against it. */
export interface Sides {
  supports: number;
  undecided: number;
  contradicts: number;
}

const WIDTH = 136;

/** How many results speak for a lesson (solid), settle nothing (pale) or speak against it (hatched). */
export function SidesBar({ supports, undecided, contradicts }: Sides) {
  const { number } = useFormat();
  const all = supports + undecided + contradicts;
  const words = `${number(supports)} for, ${number(undecided)} undecided, ${number(contradicts)} against`;
  const solid = all === 0 ? 0 : Math.round((WIDTH * supports) / all);
  const hatched = all === 0 ? 0 : Math.round((WIDTH * contradicts) / all);

  return (
    <>
      <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} role="img" aria-label={words} className="max-w-full">
        <rect y="4" width={WIDTH} height="8" rx="1" className="fill-band" />
        <rect y="4" width={solid} height="8" rx="1" className="fill-ink" />
        {hatched > 0 && <Hatched x={WIDTH - hatched} width={hatched} />}
      </svg>
      <p className="flex max-w-[136px] justify-between gap-2 text-xs text-ink-3">
        <span>
          <b className="text-ink">{number(supports)}</b> for
        </span>
        <span>
          <b className="text-ink">{number(contradicts)}</b> against
        </span>
      </p>
    </>
  );
}

/** Slanting strokes in a box, drawn one by one so that nothing needs an id of its own. */
function Hatched({ x, width }: { x: number; width: number }) {
  const strokes = Array.from({ length: Math.ceil((width + 8) / 4) }, (_, n) => x - 8 + 4 * n);

  return (
    <svg x={x} y="4" width={width} height="8" viewBox={`${x} 0 ${width} 8`}>
      <rect x={x} width={width} height="8" className="fill-surface" />
      {strokes.map((start) => (
        <path key={start} d={`M${start} 8l8-8`} className="stroke-ink" strokeWidth="1.4" />
      ))}
      <rect x={x + 0.5} y="0.5" width={Math.max(0, width - 1)} height="7" fill="none" className="stroke-ink" />
    </svg>
  );
}

/** What the three parts of the bar mean. */
export function SidesLegend() {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-xs text-ink-3">
      <Key words="interval on the claim’s side">
        <rect width="14" height="8" rx="1" className="fill-ink" />
      </Key>
      <Key words="undecided">
        <rect width="14" height="8" rx="1" className="fill-band" />
      </Key>
      <Key words="against it">
        <svg y="-4" width="14" height="16">
          <Hatched x={0} width={14} />
        </svg>
      </Key>
    </p>
  );
}

function Key({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg width="14" height="8" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  );
}
