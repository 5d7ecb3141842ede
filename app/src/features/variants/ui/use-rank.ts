import { useEffect, useRef, useState } from 'react';
import type { HeadlineToRank } from '../headlines-to-rank';
import type { Ranking } from '../rank-against';
import type { RankWorker } from './start-rank-worker';

const PAUSE = 150;

export type RankState =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** `of` are the headlines that were ranked; those on screen may be a few keys ahead. */
  | { kind: 'ranked'; ranking: Ranking; of: readonly HeadlineToRank[] };

/** The headlines ranked in a worker a moment after the last key. `yardstick` is a headline's key, null for whichever is first. */
export function useRank(
  headlines: readonly HeadlineToRank[],
  yardstick: string | null,
  start: () => RankWorker,
): { state: RankState; retry: () => void } {
  const [state, setState] = useState<RankState>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const worker = useRef<RankWorker | null>(null);
  const stop = () => {
    worker.current?.stop();
    worker.current = null;
  };
  useEffect(() => stop, []);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => {
      worker.current ??= start();
      const at = headlines.findIndex(({ key }) => key === yardstick);
      const request = { headlines: headlines.map(({ text }) => text), yardstick: at < 0 ? null : at };
      worker.current.ask(request).then(
        (ranking) => !isLate && setState({ kind: 'ranked', ranking, of: headlines }),
        () => !isLate && setState({ kind: 'failed' }),
      );
    }, PAUSE);

    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [headlines, yardstick, start, tries]);

  return {
    state,
    retry: () => {
      stop();
      setState({ kind: 'loading' });
      setTries(tries + 1);
    },
  };
}
