import { entriesOf } from '../src/guard/check-idea';
import type { AnsweredIdea } from '../src/draft-ideas/schema';
import { randomFrom, shuffled } from '../src/random';
import { countPatterns } from './drafter/count-patterns';
import type { DrafterResult } from './drafter/evaluate-brief';
import { measureDrafter, missedBars, percent } from './drafter/measure';
import type { Measured } from './drafter/measure';
import { GOLDEN_BRIEFS } from '../src/trial/golden-briefs';

const SAMPLE = 50;
const SHOWN = 15;

function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function printIdea({ title, body, tactic, borrowed, referenceIds, copy }: AnsweredIdea): void {
  print(`\n  ${title}  [${tactic}; ${referenceIds.join(', ')}]`);
  print(`    ${body}`);
  print(`    Borrowed: ${borrowed}`);
  for (const { channel, field, text } of entriesOf(copy))
    print(`    ${channel}.${field}: ${text.replace(/\n\n/g, ' / ')}`);
}

/** Fifty lines drawn at random over all briefs, for a person to judge: would a copywriter use it? */
function printSample(results: readonly DrafterResult[]): void {
  const lines = results.flatMap(({ name, ideas }) =>
    ideas.flatMap((idea) => entriesOf(idea.copy).map((entry) => ({ name, ...entry }))),
  );
  const distinct = lines.filter(
    (line, at) => lines.findIndex((other) => other.name === line.name && other.text === line.text) === at,
  );
  print(`\n# ${SAMPLE} lines to judge`);
  for (const [at, line] of shuffled(distinct, randomFrom(11)).slice(0, SAMPLE).entries()) {
    print(
      `${String(at + 1).padStart(2)}  ${line.name.padEnd(16)} ${line.channel}.${line.field}: ${line.text.replace(/\n\n/g, ' / ')}`,
    );
  }
}

function printFigures(measured: Measured): void {
  const { briefs, drafts, byChannel, findings, faults } = measured;
  const { total, byField } = countPatterns();
  print(`\n# Patterns: ${total} authored`);
  for (const [field, count] of Object.entries(byField)) print(`${String(count).padStart(4)}  ${field}`);
  print(`\n# ${drafts} drafts of ${briefs} briefs`);
  print(`invented facts  ${measured.inventedFacts}`);
  print(`broken limits   ${measured.brokenLimits}`);
  print(`pass the lint   ${percent(measured.lintShare)}`);
  print(
    `tactics         ${percent(measured.tacticsMean)} different on average, ${percent(measured.tacticsLeast)} at least`,
  );
  print('\n# Drafts that pass the lint, by channel');
  for (const [channel, { drafts: all, passing }] of Object.entries(byChannel))
    print(`${channel.padEnd(16)} ${passing} of ${all}, ${percent(all === 0 ? 0 : passing / all)}`);
  print('\n# Commonest findings');
  for (const { id, title, count } of findings.slice(0, SHOWN)) print(`${String(count).padStart(4)}  ${id}: ${title}`);
  for (const fault of faults.slice(0, SHOWN)) print(`FAULT ${fault}`);
}

/**
 * Drafts forty briefs for every channel and holds what came against the bars of docs/evals.md; with --drafts every draft and fifty lines
 * to judge are printed, with --json the figures alone. False when a bar is missed.
 */
export function run(): boolean {
  const { measured, results } = measureDrafter(GOLDEN_BRIEFS);
  const missed = missedBars(measured);
  if (process.argv.includes('--json')) {
    print(JSON.stringify({ ...measured, patterns: countPatterns(), missed }, null, 2));
    return missed.length === 0;
  }
  if (process.argv.includes('--drafts')) {
    for (const { name, ideas } of results) {
      print(`\n# ${name}`);
      ideas.forEach(printIdea);
    }
    printSample(results);
  }
  printFigures(measured);
  print(missed.length === 0 ? '\nAll bars are met.' : `\nNot met: ${missed.join('; ')}.`);

  return missed.length === 0;
}
