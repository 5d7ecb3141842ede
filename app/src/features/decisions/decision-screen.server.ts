import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import { getDecision } from '@upbeat/db/decisions/get-decision';
import type { Decision } from '@upbeat/db/decisions/row';
import { undoLeaves } from '@upbeat/db/decisions/undo-leaves';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { threadOf } from '~/features/lineage/thread-of';
import type { Scope } from '~/request/require-member.server';

/** Whether a role may take back what a decision did. */
function mayUndo({ suggestion, verdict }: Decision, role: Role): boolean {
  if (suggestion === null) return may(role, 'decisions.write');
  const needs: Permission = suggestion.kind === 'variant_winner' ? 'placements.write' : 'budget.write';

  return may(role, 'suggestions.judge') && (verdict !== 'applied' || may(role, needs));
}

/** Everything that a decision's page shows. Throws `not_found`. */
export async function decisionScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  decisionId: string,
) {
  const [decision, lineage, left] = await Promise.all([
    getDecision(db, workspace.id, decisionId),
    getLineage(db, workspace.id, 'decision', decisionId),
    undoLeaves(db, workspace.id, [decisionId]),
  ]);
  const base = `/w/${workspace.slug}`;
  const { status, outcome, statement, resolvesOn } = decision;
  // The database counts days in UTC.
  const today = dateInZone(now(), 'UTC');
  const waits = outcome?.status === 'waiting';

  return {
    decision,
    /** What its undo leaves (or left) paused. */
    left: left[decisionId] ?? [],
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
