import type { ReliabilityBin } from '@upbeat/stats/judge/calibration';
import { calibrationOf, edgeOver, runningBrier, saidOfFirst, scoreOf } from './score';
import type { Edge, Player, Score, Scored } from './score';

/** Everything that is shown of some answers: figures only, no headline. */
export interface TasteRecord {
  scores: Record<Player, Score>;
  running: Record<Player, (number | null)[]>;
  calibration: Record<'you' | 'ranker', ReliabilityBin[]>;
  /** Mean sureness of the ranker's side, 0.5 to 1; null without answers. */
  rankerSaid: number | null;
  edges: Record<'ranker' | 'crowd', Edge | null>;
}

export function recordOf(answers: readonly Scored[]): TasteRecord {
  const of = <Of>(make: (answers: readonly Scored[], player: Player) => Of): Record<Player, Of> => ({
    you: make(answers, 'you'),
    ranker: make(answers, 'ranker'),
    crowd: make(answers, 'crowd'),
  });
  const sides = answers.map((answer) => saidOfFirst(answer, 'ranker') ?? 0.5);
  const sum = sides.reduce((total, first) => total + Math.max(first, 1 - first), 0);

  return {
    scores: of(scoreOf),
    running: of(runningBrier),
    calibration: { you: calibrationOf(answers, 'you'), ranker: calibrationOf(answers, 'ranker') },
    rankerSaid: sides.length > 0 ? sum / sides.length : null,
    edges: { ranker: edgeOver(answers, 'ranker'), crowd: edgeOver(answers, 'crowd') },
  };
}
