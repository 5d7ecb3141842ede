import modelUrl from '@upbeat/copilot/rank/headline-ranker.json?url';
import { decodeRanker } from '@upbeat/copilot/rank/model-file';
import type { HeadlineRanker } from '@upbeat/copilot/rank/model-file';
import { rankAgainst } from '../rank-against';
import type { RankAnswer, RankQuestion } from './start-rank-worker';

// Ranks away from the page's own thread, so that no key waits for it. The model is read once, with the first question.
let model: Promise<HeadlineRanker> | null = null;

async function readModel(): Promise<HeadlineRanker> {
  const response = await fetch(modelUrl);
  if (!response.ok) throw new Error(`The headline ranker’s file was not answered: ${response.status}.`);

  return decodeRanker(new Uint8Array(await response.arrayBuffer()));
}

async function answer({ id, request }: RankQuestion): Promise<RankAnswer> {
  model ??= readModel();
  try {
    return { id, ranking: rankAgainst(await model, request) };
  } catch {
    // The next question asks for the file again.
    model = null;
    return { id, ranking: null };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<RankQuestion>) => {
  void answer(data).then((answered) => self.postMessage(answered));
});
