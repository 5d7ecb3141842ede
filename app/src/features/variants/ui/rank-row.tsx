import { useId } from 'react';
import { cx } from '~/components/cx';
import { Button } from '~/components/ui/button';
import { reasonLines, verdictWords } from '../comparison-words';
import type { HeadlineToRank } from '../headlines-to-rank';
import type { RankedRow } from '../rank-against';

export interface RankRowProps extends Omit<RankedRow, 'at'> {
  headline: HeadlineToRank;
  /** Place of the headline it is compared with. */
  yardstick: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** One headline at its place, how it does against the yardstick, and why. */
export function RankRow({ headline, place, against, yardstick, isOpen, onToggle }: RankRowProps) {
  const id = useId();
  const places = { first: place, second: yardstick };
  const isClear = against !== null && against.verdict !== 'too_close';
  const lines = against ? reasonLines(against, places) : [];

  return (
    <li className="grid grid-cols-[22px_minmax(0,1fr)_auto] gap-x-2 border-t border-line px-[18px] py-2.5 text-sm">
      <b className="tabular-nums">{place}</b>
      <div className="min-w-0">
        <p className="wrap-anywhere">{headline.text}</p>
        <p className={cx('text-xs', isClear ? 'font-medium text-ink-2' : 'text-ink-3')}>
          {headline.variant !== null && `Variant ${headline.variant}. `}
          {against ? verdictWords(against, places) : 'The one to compare with'}
        </p>
      </div>
      {lines.length > 0 && (
        <Button
          variant="ghost"
          size="small"
          className="-mt-1 self-start"
          aria-label={`Why: ${headline.text}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          {isOpen ? 'Hide' : 'Why'}
        </Button>
      )}
      <div id={id} className="col-start-2 col-end-4">
        {isOpen &&
          lines.map((line) => (
            <p key={line.place} className="mt-1 text-xs text-ink-2">
              <b>Speaks for number {line.place}:</b> {line.words}
            </p>
          ))}
      </div>
    </li>
  );
}
