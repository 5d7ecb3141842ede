import { useId, useState } from 'react';
import { Button } from '~/components/ui/button';
import { ErrorState } from '~/components/ui/error-state';
import { Select } from '~/components/ui/select';
import { Skeleton } from '~/components/ui/skeleton';
import type { HeadlineToRank } from '../headlines-to-rank';
import { RankRow } from './rank-row';
import type { RankWorker } from './start-rank-worker';
import { useRank } from './use-rank';

const MOST_SHOWN = 15;

/** Headlines by place, each against a yardstick, or what keeps them from being ranked. */
export function RankList({ headlines, start }: { headlines: readonly HeadlineToRank[]; start: () => RankWorker }) {
  const [yardstick, setYardstick] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const id = useId();
  const { state, retry } = useRank(headlines, yardstick, start);
  if (state.kind === 'loading') {
    return (
      <div className="border-t border-line px-[18px] py-4">
        <Skeleton lines={Math.min(headlines.length, 6)} label="Loading the ranker" />
      </div>
    );
  }
  if (state.kind === 'failed') {
    return (
      <div className="border-t border-line px-[18px] py-4">
        <ErrorState
          title="The ranker did not load"
          actions={
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          }
        >
          Your words are safe; only their rank is missing.
        </ErrorState>
      </div>
    );
  }

  const { ranking, of } = state;
  const rows = ranking.rows.flatMap((row) => {
    const headline = of[row.at];
    return headline ? [{ ...row, headline }] : [];
  });
  const isAllClose = rows.length > 2 && rows.every(({ against }) => !against || against.verdict === 'too_close');
  const shown = showsAll ? rows : rows.slice(0, MOST_SHOWN);
  // Until one is opened, the first comparison shows its reasons: the best two, where the best is the yardstick.
  const open = opened ?? rows.find(({ against }) => against)?.headline.key;

  return (
    <>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-2 border-t border-line px-[18px] py-3">
        <label htmlFor={id} className="text-xs text-ink-3">
          Compare with
        </label>
        <Select
          id={id}
          value={rows.some(({ headline }) => headline.key === yardstick) ? (yardstick ?? '') : ''}
          onChange={({ currentTarget }) => setYardstick(currentTarget.value || null)}
          choices={[
            { value: '', label: 'Whichever is first' },
            ...rows.map(({ place, headline }) => ({ value: headline.key, label: `${place}. ${headline.text}` })),
          ]}
        />
      </div>
      {isAllClose && (
        <p className="border-t border-line px-[18px] py-2.5 text-sm text-ink-2">
          All are too close to call against number {ranking.yardstick}: their order says little.
        </p>
      )}
      <ol aria-label="Best first">
        {shown.map(({ headline, place, against }) => (
          <RankRow
            key={headline.key}
            headline={headline}
            place={place}
            against={against}
            yardstick={ranking.yardstick}
            isOpen={headline.key === open}
            onToggle={() => setOpened(headline.key === open ? '' : headline.key)}
          />
        ))}
      </ol>
      {shown.length < rows.length && (
        <div className="border-t border-line px-[18px] py-2.5">
          <Button variant="ghost" size="small" onClick={() => setShowsAll(true)}>
            Show {rows.length - shown.length} more
          </Button>
        </div>
      )}
      <p className="card-note">{ranking.caveat} A pattern, not a promise.</p>
    </>
  );
}
