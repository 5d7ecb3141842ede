import type { Ranking, RankRequest } from '../rank-against';

/** What the page sends to the worker. */
export interface RankQuestion {
  id: number;
  request: RankRequest;
}

/** What it sends back; no ranking where the model could not be read. */
export interface RankAnswer {
  id: number;
  ranking: Ranking | null;
}

/** A ranker at work beside the page. */
export interface RankWorker {
  /** Rejects when the model or the worker itself did not load. */
  ask: (request: RankRequest) => Promise<Ranking>;
  stop: () => void;
}

interface Waiting {
  resolve: (ranking: Ranking) => void;
  reject: (cause: Error) => void;
}

/** Starts the worker; it reads the model with the first question. One whose script did not load answers every question with a rejection. */
export function startRankWorker(): RankWorker {
  const worker = new Worker(new URL('./rank-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const failure = new Error('The headline ranker did not load.');
  let asked = 0;
  let isBroken = false;
  worker.addEventListener('message', ({ data: { id, ranking } }: MessageEvent<RankAnswer>) => {
    const question = waiting.get(id);
    waiting.delete(id);
    if (ranking) question?.resolve(ranking);
    else question?.reject(failure);
  });
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (isBroken) return reject(failure);
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, request } satisfies RankQuestion);
      }),
    stop: () => worker.terminate(),
  };
}
