import { quantileOfSorted } from './suggest/draws';

/** The stages of one turn of the loop, in order. */
export const LOOP_STAGES = ['brief', 'draft', 'approved', 'live', 'readout', 'next_brief'] as const;
export type LoopStage = (typeof LOOP_STAGES)[number];
/** A median of fewer turns is not named the slowest. */
export const MIN_TURNS = 3;

/** A stage reached: one turn of the loop (a brief's id does well), the stage, and milliseconds since the epoch. */
export interface StageEvent {
  turn: string;
  stage: LoopStage;
  at: number;
}

/** The step from one stage to the next. Durations are milliseconds. */
export interface StageSpeed {
  from: LoopStage;
  to: LoopStage;
  /** Turns that made the step. */
  n: number;
  median: number | null;
  p90: number | null;
  /** Turns that reached `from` and no later stage: they wait, and are in no median. */
  waiting: number;
}

export interface IterationSpeed {
  stages: StageSpeed[];
  /** Brief to readout of whole turns. */
  whole: { n: number; median: number | null; p90: number | null };
  /** The step with the longest median among those of at least MIN_TURNS turns. */
  slowest: StageSpeed | null;
}

type Turn = Partial<Record<LoopStage, number>>;

/** Each turn's first arrival at each stage. */
function turnsOf(events: readonly StageEvent[]): Turn[] {
  const turns = new Map<string, Turn>();
  for (const { turn, stage, at } of events) {
    const seen = turns.get(turn) ?? {};
    turns.set(turn, { ...seen, [stage]: Math.min(at, seen[stage] ?? at) });
  }
  return [...turns.values()];
}

function speedBetween(turns: readonly Turn[], from: LoopStage, to: LoopStage) {
  const durations = turns
    .flatMap((turn) => {
      const [start, end] = [turn[from], turn[to]];
      return start !== undefined && end !== undefined && end >= start ? [end - start] : [];
    })
    .sort((a, b) => a - b);
  const n = durations.length;

  return {
    n,
    median: n > 0 ? quantileOfSorted(durations, 0.5) : null,
    p90: n > 0 ? quantileOfSorted(durations, 0.9) : null,
  };
}

/**
 * Median and p90 of every step of the loop with its n, from first arrivals at the stages; the slowest is named. A step whose
 * end was noted before its start (an import of old work) is left out.
 */
export function iterationSpeed(events: readonly StageEvent[]): IterationSpeed {
  const turns = turnsOf(events);
  const stages = LOOP_STAGES.slice(1).flatMap((to, at): StageSpeed[] => {
    const from = LOOP_STAGES[at];
    if (!from) return [];
    const later = LOOP_STAGES.slice(at + 1);
    const waiting = turns.filter(
      (turn) => turn[from] !== undefined && later.every((stage) => turn[stage] === undefined),
    );
    return [{ from, to, ...speedBetween(turns, from, to), waiting: waiting.length }];
  });
  const known = stages.filter((stage) => stage.n >= MIN_TURNS);
  const slowest = known.reduce<StageSpeed | null>(
    (worst, stage) => ((stage.median ?? 0) > (worst?.median ?? -1) ? stage : worst),
    null,
  );

  return { stages, whole: speedBetween(turns, 'brief', 'readout'), slowest };
}
