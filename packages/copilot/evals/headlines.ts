import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '@upbeat/core/app-error';
import { readArchive } from '../src/library/archive-file';
import type { HeadlineRanker, ScoreOnFile } from '../src/rank/model-file';
import { MODEL_FILE, readRanker } from '../src/testing/read-ranker';
import { scoreHeadline } from '../src/rank/score-headline';
import type { DatedArm } from './headlines/held-out';
import { heldOutArms } from './headlines/held-out';
import { readArms, readPairs } from './headlines/read-files';
import { accuracyOf, logLossOf, pickPairs } from './headlines/score-pairs';
import type { TestScores } from './headlines/score-tests';
import { scoreTests } from './headlines/score-tests';
import type { TrainedOn } from './headlines/trained-on';
import { readTrainedOn } from './headlines/trained-on';

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));
/** The model with its record may not be larger than this, in bytes. */
const LARGEST_MODEL = 1_000_000;
/** Largest mean gap between probabilities and outcomes on held-out tests of the archive. */
const LARGEST_GAP = 0.05;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const describe = ({ n, accuracy, low, high }: ScoreOnFile) =>
  `${percent(accuracy)} [${percent(low)}, ${percent(high)}] of ${n} pairs`;

/** Milliseconds a headline takes to score, mean over all of them after a first round that warms up. */
function timeScoring(ranker: HeadlineRanker, headlines: readonly string[]): number {
  for (const headline of headlines.slice(0, 200)) scoreHeadline(ranker, headline);
  const started = performance.now();
  for (const headline of headlines) scoreHeadline(ranker, headline);

  return (performance.now() - started) / headlines.length;
}

async function evaluatePairs(ranker: HeadlineRanker, seen: TrainedOn, path: string, json: boolean): Promise<boolean> {
  const pairs = await readPairs(path);
  if (pairs.length === 0) throw new AppError('unsupported_file', `${path} holds no pairs.`);
  const picked = pickPairs(ranker, pairs);
  const score = accuracyOf(picked);
  const result = {
    n: score.n,
    accuracy: score.accuracy,
    wilson: { low: score.low, high: score.high },
    logLoss: logLossOf(picked),
    msPerHeadline: timeScoring(
      ranker,
      pairs.flatMap((pair) => [pair.first, pair.second]),
    ),
    seenInTraining: pairs.filter((pair) => seen.test(pair.testId) || seen.text(pair.first) || seen.text(pair.second))
      .length,
  };
  if (json) print(JSON.stringify(result));
  else {
    print(`accuracy ${describe(score)}`);
    print(`log loss ${result.logLoss.toFixed(4)}, ${result.msPerHeadline.toFixed(3)} ms a headline`);
    print(`pairs of tests or headlines seen in training: ${result.seenInTraining}`);
  }

  return true;
}

function printTests(scores: TestScores, source: string, left: number): void {
  print(
    `${source}: ${scores.tests} tests; ${left} arms left out: of other parts, not randomised, or in a wording met in training`,
  );
  print(`pairs with |z| over 1.96: ${describe(scores.clearPairs)}`);
  print(`all pairs: ${describe(scores.allPairs)}, log loss ${scores.allPairs.logLoss.toFixed(4)}`);
  const { lift, standardError, groups } = scores.topPick;
  print(`top pick over the average arm: ${percent(lift)} (standard error ${percent(standardError)}), ${groups} groups`);
  print(
    `too close to call: ${percent(scores.tooClose)} of pairs; calibration error ${percent(scores.calibrationError)}`,
  );
  for (const bin of scores.reliability) {
    const came = `${percent(bin.came)} [${percent(bin.low)}, ${percent(bin.high)}]`;
    print(`  said ${percent(bin.from)} to ${percent(bin.to)}: mean ${percent(bin.said)}, came ${came}, n ${bin.n}`);
  }
}

async function evaluateTests(ranker: HeadlineRanker, seen: TrainedOn, path: string | undefined, json: boolean) {
  const archive = await readArchive(LIBRARY);
  const given: readonly DatedArm[] = path === undefined ? archive : await readArms(path);
  const arms = heldOutArms(given, archive, seen);
  const scores = scoreTests(ranker, arms);
  const msPerHeadline = timeScoring(
    ranker,
    arms.map((arm) => arm.headline),
  );
  if (json) print(JSON.stringify({ ...scores, msPerHeadline }));
  else printTests(scores, path ?? 'the library, part "evaluate"', given.length - arms.length);

  const { naturalPairs } = ranker.about.heldOut;
  const reproduces =
    scores.clearPairs.n === naturalPairs.n && Math.abs(scores.clearPairs.accuracy - naturalPairs.accuracy) < 1e-9;
  return path !== undefined || (reproduces && scores.calibrationError < LARGEST_GAP);
}

/**
 * Scores the shipped headline ranker: on pairs (`--file`), on a file of tests (`--tests`), or on the held-out part of the
 * library. `--json` prints one line. False when the model is too large, or when on the library it does not reproduce the
 * score in its file or its probabilities are off.
 */
export async function run(): Promise<boolean> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { file: { type: 'string' }, tests: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const ranker = await readRanker();
  const seen = await readTrainedOn();
  const holds =
    values.file === undefined
      ? await evaluateTests(ranker, seen, values.tests, values.json)
      : await evaluatePairs(ranker, seen, values.file, values.json);

  return holds && (await stat(MODEL_FILE)).size < LARGEST_MODEL;
}
