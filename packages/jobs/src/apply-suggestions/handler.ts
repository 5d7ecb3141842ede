import { applyAutomatically, listSuggestionsToApply } from '@upbeat/db/suggestions/apply-automatically';
import type { JobHandler } from '../define-job';

/**
 * Level 1. Each suggestion is one transaction in which the database looks at the switch, the policy and the guardrails anew, so
 * that turning it off stops the next one at once, and a run broken off goes on with what is still open.
 */
export const applySuggestionsHandler: JobHandler<Record<string, never>> = async (context) => {
  const { db, ticket, signal, progress } = context;
  const open = await listSuggestionsToApply(db, ticket.workspaceId);
  let applied = 0;
  for (const [at, suggestion] of open.entries()) {
    signal.throwIfAborted();
    progress({ done: at, total: open.length, label: suggestion.title });
    if ((await applyAutomatically(db, ticket.workspaceId, suggestion.id)) !== null) applied += 1;
  }

  return { applied, left: open.length - applied };
};
