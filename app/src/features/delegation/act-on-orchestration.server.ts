import type { Permission } from '@upbeat/core/roles';
import { auditDecision } from '@upbeat/db/decisions/audit-decision';
import { undoDecision } from '@upbeat/db/decisions/undo-decision';
import { setAutomation } from '@upbeat/db/delegation/set-automation';
import { setDelegation } from '@upbeat/db/delegation/set-delegation';
import type { Scope } from '~/request/require-member.server';
import type { OrchestrationAct } from './forms';

/** What an act needs; the database decides again. */
export const NEEDS: Record<OrchestrationAct['intent'], Permission> = {
  on: 'delegation.manage',
  off: 'delegation.manage',
  level: 'delegation.manage',
  audit: 'suggestions.judge',
  undo: 'suggestions.judge',
};

const LEVELS = { 1: 1, 2: 2, 3: 3 } as const;

/** Carries out one act of the orchestration page. Throws `invalid_input`, `conflict`, `forbidden`. */
export async function actOnOrchestration(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  act: OrchestrationAct,
): Promise<void> {
  switch (act.intent) {
    case 'on':
    case 'off':
      await setAutomation(db, workspace.id, act.key, {
        on: act.intent === 'on',
        reason: act.intent === 'on' ? act.reason : '',
      });
      return;
    case 'level':
      return setDelegation(db, workspace.id, act.key, {
        kind: act.kind,
        level: LEVELS[act.level],
        actsADay: act.actsADay,
        spendShare: act.spendPercent / 100,
        reason: act.reason,
      });
    case 'audit':
      return auditDecision(db, workspace.id, act.key, act);
    case 'undo':
      return undoDecision(db, workspace.id, act.key, {
        decisionId: act.decisionId,
        reason: 'Undone from the list of what AI did on its own.',
      });
  }
}
