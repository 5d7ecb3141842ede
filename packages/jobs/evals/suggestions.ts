import { addDays } from '@upbeat/core/clock';
import { makeWorld, WORLD_KINDS } from '@upbeat/exchange/generator/worlds';
import type { WorldKind } from '@upbeat/exchange/generator/worlds';
import { clopperPearson } from '@upbeat/stats/clopper-pearson';
import { liveLessons } from './lessons';
import type { Judged } from './judge-world';
import { FIRST_DAY, judgeWorld, LOOKS } from './judge-world';

export const SEEDS = 200;
/** What must hold: 80% intervals cover between these, and no more than this share of null worlds yields anything. */
const COVERAGE = [0.75, 0.85] as const;
const NULL_RATE = 0.05;
const SECONDS = 60;

/** Hits out of trials, both counts. */
export interface Tally {
  hits: number;
  trials: number;
}

export interface SuggestionScores {
  /** Null worlds in which any reading at any look became a suggestion. */
  nullWorlds: Tally;
  /** Suggestions whose 80% interval held the true gain: all of them, and by kind over the worlds where something is true. */
  coverage: Record<'all' | Judged['kind'], Tally>;
  /** Suggestions whose measured outcome lay between the forecast's p10 and p90. */
  forecasts: Tally;
  /** Groups with a better variant in which it was named, and worlds with unequal channels in which money moved rightly. */
  found: { winners: Tally; shifts: Tally };
}

const tally = <T>(items: readonly T[], hit: (item: T) => boolean): Tally => ({
  hits: items.filter(hit).length,
  trials: items.length,
});
const covered = ({ truth, said }: Judged) => truth >= said.low && truth <= said.high;
const foretold = ({ measured, forecast: { distribution } }: Judged) =>
  measured >= distribution.p10 && measured <= distribution.p90;

/** Simulates `seeds` worlds of each kind from `firstSeed` on and scores the engine on them. */
export function scoreSuggestions(seeds: number, firstSeed = 1): SuggestionScores {
  const period = { firstDay: FIRST_DAY, lastDay: addDays(FIRST_DAY, Math.max(...LOOKS) - 1) };
  const judge = (kind: WorldKind) =>
    Array.from({ length: seeds }, (_, at) => judgeWorld(makeWorld(kind, firstSeed + at, period)));
  const worlds = { null: judge('null'), winner: judge('winner'), shift: judge('shift') };
  const all = WORLD_KINDS.flatMap((kind) => worlds[kind].flat());
  const winners = worlds.winner.flat().filter((one) => one.kind === 'variant_winner');
  const shifts = worlds.shift.flat().filter((one) => one.kind === 'budget_shift');

  return {
    nullWorlds: tally(worlds.null, (found) => found.length > 0),
    coverage: {
      all: tally(all, covered),
      variant_winner: tally(winners, covered),
      budget_shift: tally(shifts, covered),
    },
    forecasts: tally(all, foretold),
    found: {
      // Each winner world has a better variant on both platforms.
      winners: { hits: winners.filter((one) => one.right).length, trials: 2 * seeds },
      shifts: { hits: shifts.filter((one) => one.right).length, trials: seeds },
    },
  };
}

/** A share with its exact 95% interval, as it is printed. */
export function describeTally({ hits, trials }: Tally): string {
  const interval = clopperPearson(hits, trials);
  const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
  if (!interval) return 'none';
  return `${percent(hits / trials)} [${percent(interval.low)}, ${percent(interval.high)}]  ${hits} of ${trials}`;
}

const within = ({ hits, trials }: Tally) => hits / trials >= COVERAGE[0] && hits / trials <= COVERAGE[1];

/** Prints the scores with exact binomial 95% intervals; false when coverage, the null rate or the time is out of bounds. */
export function run(): boolean {
  const started = performance.now();
  const scores = scoreSuggestions(SEEDS);
  const lessons = { nothing: liveLessons(0, SEEDS), small: liveLessons(0.05, SEEDS), good: liveLessons(0.15, SEEDS) };
  const seconds = (performance.now() - started) / 1000;
  const { coverage } = scores;
  const checks: [string, Tally, boolean | null][] = [
    ['null worlds with any suggestion (at most 5%)', scores.nullWorlds, scores.nullWorlds.hits <= NULL_RATE * SEEDS],
    ['80% intervals hold the true gain (75-85%)', coverage.all, within(coverage.all)],
    ['  variant winner', coverage.variant_winner, within(coverage.variant_winner)],
    ['  budget shift', coverage.budget_shift, within(coverage.budget_shift)],
    ['outcome measured between p10 and p90 (75-85%)', scores.forecasts, within(scores.forecasts)],
    [
      'lesson of nothing ever strong in 26 weeks (at most 5%)',
      { hits: lessons.nothing.strong, trials: SEEDS },
      lessons.nothing.strong <= NULL_RATE * SEEDS,
    ],
    [
      'lesson of +5% ever reopened (at most 5%)',
      { hits: lessons.small.reopened, trials: SEEDS },
      lessons.small.reopened <= NULL_RATE * SEEDS,
    ],
    ['test of nothing drafted as a lesson', { hits: lessons.nothing.drafted, trials: SEEDS }, null],
    ['lesson of +15% strong in 26 weeks', { hits: lessons.good.strong, trials: SEEDS }, null],
    ['better variant named', scores.found.winners, null],
    ['money moved the right way', scores.found.shifts, null],
  ];

  process.stdout.write(
    `${SEEDS} seeds x ${WORLD_KINDS.length} kinds of world, looked at on days ${LOOKS.join(', ')}\n`,
  );
  for (const [name, counted, met] of checks) {
    const verdict = met === null ? '' : met ? '  met' : '  NOT MET';
    process.stdout.write(`${name.padEnd(56)} ${describeTally(counted)}${verdict}\n`);
  }
  process.stdout.write(`time ${seconds.toFixed(1)} s (at most ${SECONDS})\n`);

  return seconds <= SECONDS && checks.every(([, , met]) => met !== false);
}
