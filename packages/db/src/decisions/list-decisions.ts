import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { LoggedDecisionSchema } from './row';
import type { DECISION_STATUSES, DECISION_SUBJECTS, LoggedDecision, OUTCOME_FILTERS } from './row';

/** What to keep of the log. `who` is a user's id or 'ai'. */
export interface DecisionFilter {
  status?: (typeof DECISION_STATUSES)[number];
  subject?: (typeof DECISION_SUBJECTS)[number];
  level?: number;
  who?: string;
  outcome?: (typeof OUTCOME_FILTERS)[number];
  text?: string;
}

/** Where a page ends: instant and id of its last line. */
export interface LogPlace {
  at: string;
  id: string;
}

export interface DecisionLog {
  /** Open ones, soonest due first; on the first page only. */
  waiting: LoggedDecision[];
  decided: LoggedDecision[];
  next: LogPlace | null;
}

/** The decision log, newest first, a page at a time. */
export async function listDecisions(
  db: Db,
  workspaceId: string,
  { filter, before, limit }: { filter: DecisionFilter; before: LogPlace | null; limit: number },
): Promise<DecisionLog> {
  const found = await unwrap(
    db.rpc('decision_log', {
      p_workspace_id: workspaceId,
      p_status: filter.status ?? null,
      p_subject: filter.subject ?? null,
      p_level: filter.level ?? null,
      p_who: filter.who ?? null,
      p_outcome: filter.outcome ?? null,
      p_text: filter.text ?? null,
      p_before_at: before?.at ?? null,
      p_before_id: before?.id ?? null,
      p_limit: limit + 1,
    }),
  );
  const rows = z.array(LoggedDecisionSchema).parse(found);
  const decided = rows.filter((row) => row.part === 'decided');
  const shown = decided.slice(0, limit);
  const last = shown.at(-1);

  return {
    waiting: rows.filter((row) => row.part === 'waits'),
    decided: shown,
    next: decided.length > limit && last ? { at: last.sortAt, id: last.id } : null,
  };
}
