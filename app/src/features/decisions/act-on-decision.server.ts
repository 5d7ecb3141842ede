import { AppError } from '@upbeat/core/app-error';
import { auditDecision } from '@upbeat/db/decisions/audit-decision';
import { decideQuestion } from '@upbeat/db/decisions/decide-question';
import { lockDecisionForecast } from '@upbeat/db/decisions/lock-decision-forecast';
import { resolveDecision } from '@upbeat/db/decisions/resolve-decision';
import { undoDecision } from '@upbeat/db/decisions/undo-decision';
import { withdrawDecision } from '@upbeat/db/decisions/withdraw-decision';
import type { Scope } from '~/request/require-member.server';
import type { DecisionAct } from './forms';
import { OTHER_WAY } from './other-way';

/** Carries out one act on a decision. Throws what the data layer throws: `stale`, `conflict`, `forbidden`, `not_found`. */
export async function actOnDecision(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  decisionId: string,
  act: DecisionAct,
): Promise<void> {
  switch (act.intent) {
    case 'forecast':
      return lockDecisionForecast(db, workspace.id, act.key, { decisionId, probability: act.percent / 100 });
    case 'decide': {
      const choice = act.choice === OTHER_WAY ? act.other : act.choice;
      if (choice === '')
        throw new AppError('invalid_input', 'Write the other way.', { fields: { other: 'Write the other way.' } });
      return decideQuestion(db, workspace.id, act.key, { decisionId, ...act, choice });
    }
    case 'undo':
      return undoDecision(db, workspace.id, act.key, { decisionId, reason: act.reason });
    case 'resolve':
      return resolveDecision(db, workspace.id, act.key, {
        decisionId,
        happened: act.happened === 'yes',
        note: act.note,
      });
    case 'audit':
      return auditDecision(db, workspace.id, act.key, { decisionId, verdict: act.verdict, note: act.note });
    case 'withdraw':
      return withdrawDecision(db, workspace.id, act.key, decisionId);
  }
}
