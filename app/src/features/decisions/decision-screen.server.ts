import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import { getDecision } from '@upbeat/db/decisions/get-decision';
import type { Decision } from '@upbeat/db/decisions/row';
import { undoLeaves } from '@upbeat/db/decisions/undo-leaves';
import { listTakenBack } from '@upbeat/db/outcomes/list-taken-back';
import { changeFiles } from '@upbeat/exchange/changes/change-files';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { threadOf } from '~/features/lineage/thread-of';
import type { Scope } from '~/request/require-member.server';

/** Whether a role may take back what a decision did. */
function mayUndo({ suggestion, verdict, level, steps }: Decision, role: Role): boolean {
  if (suggestion === null) return may(role, 'decisions.write') && (steps.length === 0 || may(role, 'placements.write'));
  const needs: Permission = suggestion.kind === 'variant_winner' ? 'placements.write' : 'budget.write';

  return may(role, 'suggestions.judge') && ((verdict !== 'applied' && level !== 3) || may(role, needs));
}

/** Everything that a decision's page shows. Throws `not_found`. */
export async function decisionScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  decisionId: string,
) {
  const [decision, lineage, leaves, takenBack] = await Promise.all([
    getDecision(db, workspace.id, decisionId),
    getLineage(db, workspace.id, 'decision', decisionId),
    undoLeaves(db, workspace.id, [decisionId]),
    listTakenBack(db, workspace.id, decisionId),
  ]);
  const base = `/w/${workspace.slug}`;
  const { status, outcome, statement, resolvesOn } = decision;
  const today = dateInZone(now(), workspace.timeZone);
  const waits = outcome?.status === 'waiting';
  const left = leaves[decisionId] ?? [];
  const files = changeFiles(decision.steps, new Set(left.map((one) => one.placementId)));

  return {
    decision,
    /** Imports undone since, whose rows its outcome was measured on. */
    takenBack,
    /** What its undo leaves (or left) as it is. */
    left,
    files: files.map(({ content, ...file }) => ({ ...file, isEmpty: content === '' })),
    /** From the last day of its window on, what came of it is measured even if it is undone. */
    outcomeStays: waits && decision.experimentId === null && outcome.to <= today,
    /** The day of its statement has come: a forecast would know too much. */
    isSeen: statement !== '' && resolvesOn !== null && resolvesOn <= today,
    memberId: member.userId,
    may: {
      forecast: may(member.role, 'forecasts.write'),
      decide: may(member.role, 'decisions.write'),
      audit: may(member.role, 'suggestions.judge') && decision.decidedKind === 'ai' && decision.audit === null,
      undo: status === 'decided' && outcome?.status !== 'measured' && mayUndo(decision, member.role),
      resolve:
        waits && statement !== '' && resolvesOn !== null && resolvesOn <= today && may(member.role, 'decisions.write'),
    },
    today,
    demo: workspace.kind === 'demo',
    key: newId(),
    base,
    thread: threadOf(lineage, { base, here: 'This decision' }),
  };
}
export type DecisionScreen = Awaited<ReturnType<typeof decisionScreen>>;
