import { rankHeadlines } from '@upbeat/copilot/rank/rank-headlines';
import { readRanker } from '@upbeat/copilot/testing/read-ranker';
import { median } from './measure';

const RUNS = 11;
/** Five openings, five subjects and two ends: fifty variants of a length that headlines have. */
const OPENINGS = [
  'See every fee',
  'She never saw the fee',
  'Why you pay a fee',
  '3 banks that hide a fee',
  'No more fees',
];
const SUBJECTS = ['before you pay', 'on her card abroad', 'for your own money', 'in the small print', 'at the till'];
const ENDS = ['.', ', and what happened next'];
const VARIANTS = OPENINGS.flatMap((opening) =>
  SUBJECTS.flatMap((subject) => ENDS.map((end) => `${opening} ${subject}${end}`)),
);

/** Milliseconds that ranking fifty variants takes, as the editor's worker does with every pause: the median of some runs, the model read before. */
export async function rankVariants(): Promise<number> {
  const ranker = await readRanker();
  const runs = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    rankHeadlines(ranker, VARIANTS);
    return performance.now() - begun;
  });

  return median(runs);
}
