import { compareHeadlines } from '@upbeat/copilot/rank/compare-headlines';
import { loadRanker } from '@upbeat/copilot/trial/load-ranker';

/** Mean probability, 0 to 1, that a lead line of `mine` beats one of `theirs`, over all pairs; null where a side has none. */
export async function predictedRank(mine: readonly string[], theirs: readonly string[]): Promise<number | null> {
  if (mine.length === 0 || theirs.length === 0) return null;
  const ranker = await loadRanker();
  const chances = mine.flatMap((line) => theirs.map((other) => compareHeadlines(ranker, line, other).probability));

  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}
