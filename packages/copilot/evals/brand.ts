import { parseArgs } from 'node:util';
import { AppError } from '@upbeat/core/app-error';
import { findFaults } from './brand/find-faults';
import { readLabels } from './brand/read-labels';
import { falseIn, missedIn, scoreLabels } from './brand/score-labels';
import type { JudgedLine, LabelScores, Share } from './brand/score-labels';

/** What must hold over all labels: the least share of spans found, the largest share of false alarms. */
export const LEAST_FOUND = 0.95;
export const MOST_FALSE = 0.05;

function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

const percent = (share: number | null) => (share === null ? '-' : `${(100 * share).toFixed(1)}%`);
const describe = ({ hits, trials, share, low, high }: Share) =>
  trials === 0 ? 'none' : `${percent(share)} [${percent(low)}, ${percent(high)}]  ${hits} of ${trials}`;

/** Runs every check over the labelled lines. */
export function judgeLabels(): { version: number; judged: JudgedLine[] } {
  const { version, brands, lines } = readLabels();
  const judged = lines.map((line) => {
    const brand = brands[line.brand];
    if (!brand) throw new AppError('unsupported_file', `No such brand: ${line.brand}`);
    return { line, found: findFaults(line, brand) };
  });

  return { version, judged };
}

/** Whether the bars are met. */
export function meetsBars({ found, alarmedLines, falseFindings }: LabelScores): boolean {
  return (
    (found.share ?? 0) >= LEAST_FOUND &&
    (alarmedLines.share ?? 1) <= MOST_FALSE &&
    (falseFindings.share ?? 1) <= MOST_FALSE
  );
}

function printScores(name: string, { lines, found, alarmedLines, falseFindings }: LabelScores): void {
  print(`# ${name}: ${lines} lines`);
  print(`spans found (at least 95%)                  ${describe(found)}`);
  print(`faultless lines alarmed (at most 5%)        ${describe(alarmedLines)}`);
  print(`findings that are false (at most 5%)        ${describe(falseFindings)}`);
}

function printFaults(judged: readonly JudgedLine[]): void {
  for (const one of judged) {
    const { text, brand, channel, field } = one.line;
    const say = (word: string, labels: ReturnType<typeof missedIn>) => {
      for (const { kind, start, end } of labels)
        print(`${word} ${kind} “${text.slice(start, end)}” in ${brand} ${channel}.${field}: ${text}`);
    };
    say('missed', missedIn(one));
    say('false ', falseIn(one));
  }
}

/**
 * Scores brand rules, claims and platform policy on the frozen labels. `--json` prints one line; `--show tuning|held-out|all` lists
 * what was missed and what was found for nothing. False when a bar is not met.
 */
export function run(): boolean {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { json: { type: 'boolean', default: false }, show: { type: 'string' } },
  });
  const { version, judged } = judgeLabels();
  const tuning = judged.filter(({ line }) => line.half === 'tuning');
  const heldOut = judged.filter(({ line }) => line.half === 'held-out');
  const scores = { all: scoreLabels(judged), tuning: scoreLabels(tuning), heldOut: scoreLabels(heldOut) };
  const holds = meetsBars(scores.all);
  if (values.json) {
    print(JSON.stringify({ labels: version, holds, bars: { found: LEAST_FOUND, falseAlarms: MOST_FALSE }, ...scores }));
    return holds;
  }
  if (values.show) printFaults(values.show === 'all' ? judged : values.show === 'tuning' ? tuning : heldOut);
  printScores(`Labels version ${version}`, scores.all);
  printScores('Tuning half', scores.tuning);
  printScores('Held-out half', scores.heldOut);
  print('\n# By kind: found; false among findings');
  for (const [kind, { found, falseFindings }] of Object.entries(scores.all.byKind))
    print(`${kind.padEnd(12)} ${describe(found).padEnd(44)} ${describe(falseFindings)}`);

  return holds;
}
