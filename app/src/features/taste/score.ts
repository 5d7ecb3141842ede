import type { RecordedAnswer } from '@upbeat/db/taste/get-taste-record';
import { brierScore } from '@upbeat/stats/forecast-score';
import { reliabilityBins } from '@upbeat/stats/judge/calibration';
import type { ReliabilityBin } from '@upbeat/stats/judge/calibration';
import { tQuantile } from '@upbeat/stats/student-t';

/** What a score needs of an answer. */
export type Scored = Pick<RecordedAnswer, 'pick' | 'sureness' | 'better' | 'rankerFirst' | 'crowdFirst'>;

/** Who said something of a pair. */
export type Player = 'you' | 'ranker' | 'crowd';

/** Probability, 0 to 1, that a player gave the first headline of a pair; null where the crowd is too small to speak. */
export function saidOfFirst(answer: Scored, player: Player): number | null {
  if (player === 'ranker') return answer.rankerFirst;
  if (player === 'crowd') return answer.crowdFirst;

  return answer.pick === 'first' ? answer.sureness / 100 : 1 - answer.sureness / 100;
}

/** Probability that a player gave the headline that turned out the better. */
export function saidOfBetter(answer: Scored, player: Player): number | null {
  const first = saidOfFirst(answer, player);
  if (first === null) return null;

  return answer.better === 'first' ? first : 1 - first;
}

/** Brier score of one answer: 0 is certain and right, 0.25 a coin, 1 certain and wrong. */
export function costOf(answer: Scored, player: Player): number | null {
  const said = saidOfBetter(answer, player);

  return said === null ? null : (1 - said) ** 2;
}

/** A player's score over some answers. `right`: how often the better one was given more than a coin's chance, or picked at a coin's. */
export interface Score {
  n: number;
  right: number;
  /** Null without answers. */
  brier: number | null;
}

/** Whether a player favoured the better one; one's own coin counts by its pick. */
function isRight(answer: Scored, player: Player): boolean {
  return player === 'you' ? answer.pick === answer.better : (saidOfBetter(answer, player) ?? 0) > 0.5;
}

export function scoreOf(answers: readonly Scored[], player: Player): Score {
  const known = answers.flatMap((answer) => {
    const said = saidOfBetter(answer, player);
    return said === null ? [] : [{ answer, probability: said, happened: true }];
  });

  return {
    n: known.length,
    right: known.filter(({ answer }) => isRight(answer, player)).length,
    brier: brierScore(known),
  };
}

/** The Brier score after each answer; null until the player has said something. */
export function runningBrier(answers: readonly Scored[], player: Player): (number | null)[] {
  let sum = 0;
  let n = 0;

  return answers.map((answer) => {
    const cost = costOf(answer, player);
    if (cost !== null) {
      sum += cost;
      n += 1;
    }
    return n === 0 ? null : sum / n;
  });
}

/** Fewest answers of a step of sureness that are drawn; their interval tells how little they say. */
export const LEAST_OF_STEP = 5;

/** Said against right, for the side that a player favoured: five bins from 50%, one's own steps each in a bin of its own. */
export function calibrationOf(answers: readonly Scored[], player: Player): ReliabilityBin[] {
  const folded = answers.flatMap((answer) => {
    const first = saidOfFirst(answer, player);
    if (first === null) return [];
    return [{ probability: Math.max(first, 1 - first), happened: isRight(answer, player) }];
  });

  return reliabilityBins(folded, { from: 0.5, to: 1, bins: 5, least: LEAST_OF_STEP });
}

/** How much less one's answers cost than another player's on the same pairs, with its 95% interval: Student's t of the paired differences. */
export interface Edge {
  n: number;
  mean: number;
  low: number;
  high: number;
}

/** Fewest pairs from which an edge is told. */
export const LEAST_OF_EDGE = 10;

/** One's edge over the ranker or the crowd; above zero is better. Null under LEAST_OF_EDGE common pairs. */
export function edgeOver(answers: readonly Scored[], player: Exclude<Player, 'you'>): Edge | null {
  const gaps = answers.flatMap((answer) => {
    const [own, theirs] = [costOf(answer, 'you'), costOf(answer, player)];
    return own === null || theirs === null ? [] : [theirs - own];
  });
  const n = gaps.length;
  if (n < LEAST_OF_EDGE) return null;

  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / n;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (n - 1);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { n, mean, low: mean - half, high: mean + half };
}
