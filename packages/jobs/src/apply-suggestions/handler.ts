import { applyAutomatically, listSuggestionsToApply } from '@upbeat/db/suggestions/apply-automatically';
import { countAppliedByJob } from '@upbeat/db/suggestions/count-applied-by-job';
import type { JobHandler } from '../define-job';

/**
 * Level 1. Each suggestion is one transaction in which the database looks at the switch, the policy and the guardrails anew, so
 * that turning it off stops the next one at once, and a run broken off goes on with what is still open. What it tells it applied
 * is read from the decisions, so that an attempt that broke off counts.
 */
export const applySuggestionsHandler: JobHandler<Record<string, never>> = async (context) => {
  const { db, ticket, signal, progress } = context;
  const open = await listSuggestionsToApply(db, ticket.workspaceId);
  let left = open.length;
  for (const [at, suggestion] of open.entries()) {
    signal.throwIfAborted();
    progress({ done: at, total: open.length, label: suggestion.title });
    if ((await applyAutomatically(db, ticket.workspaceId, suggestion.id)) !== null) left -= 1;
  }

  return { applied: await countAppliedByJob(db, ticket.workspaceId, ticket.id), left };
};
