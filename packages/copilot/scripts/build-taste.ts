/**
 * Draws the pairs of Taste from the shipped library, asks the shipped ranker for its answers, and writes supabase/library/taste.json:
 *
 *   node --import tsx packages/copilot/scripts/build-taste.ts
 *
 * Needed after a change of the library, of the ranker or of the rule; a test fails until the file agrees with them.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readArchive } from '../src/library/archive-file';
import { compareHeadlines } from '../src/rank/compare-headlines';
import { encodeTaste } from '../src/taste/taste-file';
import { editionOf, spreadElsewhere, tastePairs } from '../src/taste/taste-pairs';
import { readRanker } from '../src/testing/read-ranker';

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../../supabase/library/taste.json', import.meta.url));

const [arms, ranker] = await Promise.all([readArchive(LIBRARY), readRanker()]);
const pairs = tastePairs(arms, (first, second) => compareHeadlines(ranker, first, second));
await writeFile(OUTPUT, encodeTaste({ edition: editionOf(pairs), pairs }));

const doubt = (grade: string) => {
  const doubts = pairs.filter((pair) => pair.grade === grade).map(({ firstSure: p }) => Math.min(p, 1 - p));
  const mean = doubts.reduce((sum, one) => sum + one, 0) / doubts.length;
  return `${doubts.length} ${grade}, of which ${(100 * mean).toFixed(2)}% are expected to be the other way round`;
};
const scored = pairs.map(({ firstSure, rankerFirst }) => ({ better: Number(firstSure > 0.5), rankerFirst }));
const brier = scored.reduce((sum, one) => sum + (one.rankerFirst - one.better) ** 2, 0) / scored.length;
const right = scored.filter((one) => one.rankerFirst > 0.5 === (one.better === 1)).length;
const calm = pairs.filter((pair) => !pair.isSensitive).length;
process.stdout.write(
  `${pairs.length} pairs, ${calm} without sensitive subjects: ${doubt('near')}; ${doubt('clear')}.\n`,
);
process.stdout.write(`True log ratios scatter by ${Math.sqrt(spreadElsewhere(arms)).toFixed(3)} elsewhere.\n`);
process.stdout.write(`The ranker is right on ${right} of ${scored.length}, Brier ${brier.toFixed(3)}.\n`);
