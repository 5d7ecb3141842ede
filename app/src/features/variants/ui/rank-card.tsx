import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { useId, useMemo, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { headlinesToRank, ranksAcrossVariants } from '../headlines-to-rank';
import type { OtherHeadlines } from '../headlines-to-rank';
import { RankList } from './rank-list';
import { startRankWorker } from './start-rank-worker';
import type { RankWorker } from './start-rank-worker';

export interface RankCardProps {
  channel: Channel;
  /** The variant on screen, as it is written. */
  label: string;
  fields: CopyFields;
  /** What the other variants of the piece are headed by. */
  others: readonly OtherHeadlines[];
  start?: () => RankWorker;
}

/** Headlines in the order in which the archive's readers would click them; asked for by a press, since the model is large. */
export function RankCard({ channel, label, fields, others, start = startRankWorker }: RankCardProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const said = JSON.stringify(headlinesToRank(channel, { label, fields }, others));
  // The same headlines are the same list, whatever else is written.
  const headlines = useMemo(() => JSON.parse(said) as ReturnType<typeof headlinesToRank>, [said]);
  const noun = `${nounOf(channel)}s`;

  return (
    <Card aria-label={`Rank of ${noun}`}>
      <CardHeader
        title={`Rank of ${noun}`}
        aside={
          <Button
            variant={isOpen ? 'ghost' : 'default'}
            size="small"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Hide' : `Rank these ${noun}`}
          </Button>
        }
      />
      <p className="-mt-1.5 px-[18px] pb-3 text-xs text-ink-3">What the archive’s readers would click, best first.</p>
      <div id={id}>
        {isOpen &&
          (headlines.length > 1 ? (
            <RankList headlines={headlines} start={start} />
          ) : (
            <p className="border-t border-line px-[18px] py-3 text-sm text-ink-2">{missingWords(channel)}</p>
          ))}
      </div>
    </Card>
  );
}

function nounOf(channel: Channel): string {
  return channel === 'email' ? 'subject' : channel === 'push' ? 'title' : 'headline';
}

function missingWords(channel: Channel): string {
  const noun = nounOf(channel);

  return ranksAcrossVariants(channel)
    ? `It takes two ${noun}s that differ. Add a variant and give it a ${noun} of its own.`
    : `It takes two ${noun}s that differ. Write one more.`;
}
