import type { RecordedAnswer } from '@upbeat/db/taste/get-taste-record';
import { costOf } from './score';

/** One pair of a round that is over. */
export interface RoundRow {
  pairId: string;
  /** The headline that did better. */
  headline: string;
  right: boolean;
  sureness: RecordedAnswer['sureness'];
  cost: number;
  ranker: number;
}

export function roundRows(answers: readonly RecordedAnswer[]): RoundRow[] {
  return answers.map((answer) => ({
    pairId: answer.pairId,
    headline: answer[answer.better],
    right: answer.pick === answer.better,
    sureness: answer.sureness,
    cost: costOf(answer, 'you') ?? 0,
    ranker: costOf(answer, 'ranker') ?? 0,
  }));
}
