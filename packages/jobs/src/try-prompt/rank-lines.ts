import { compareHeadlines } from '@upbeat/copilot/rank/compare-headlines';
import { decodeRanker } from '@upbeat/copilot/rank/model-file';
import type { HeadlineRanker } from '@upbeat/copilot/rank/model-file';

let loaded: Promise<HeadlineRanker> | null = null;

/** The shipped ranker, read once a process: it takes tens of milliseconds. */
async function ranker(): Promise<HeadlineRanker> {
  loaded ??= import('@upbeat/copilot/rank/headline-ranker.json', { with: { type: 'json' } }).then((file) =>
    decodeRanker(new TextEncoder().encode(JSON.stringify(file.default))),
  );

  return loaded;
}

/** Mean probability, 0 to 1, that a lead line of `mine` beats one of `theirs`, over all pairs; null where a side has none. */
export async function predictedRank(mine: readonly string[], theirs: readonly string[]): Promise<number | null> {
  if (mine.length === 0 || theirs.length === 0) return null;
  const model = await ranker();
  const chances = mine.flatMap((line) => theirs.map((other) => compareHeadlines(model, line, other).probability));

  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}
