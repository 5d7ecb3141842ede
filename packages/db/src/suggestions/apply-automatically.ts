import { z } from 'zod';
import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';

const ToApplySchema = z.object({ id: z.string(), title: z.string() });
export type SuggestionToApply = z.output<typeof ToApplySchema>;

/** Asks for the job that applies what AI runs here, where the switch is on and anything is open; false where nothing is. Service rights. */
export async function enqueueApplying(db: Db, workspaceId: string): Promise<boolean> {
  return unwrap(db.rpc('enqueue_applying', { p_workspace_id: workspaceId }));
}

/** Open suggestions of kinds that AI runs here, the surest first; none while the switch is off. Service rights. */
export async function listSuggestionsToApply(db: Db, workspaceId: string): Promise<SuggestionToApply[]> {
  return z.array(ToApplySchema).parse(await unwrap(db.rpc('suggestions_to_apply', { p_workspace_id: workspaceId })));
}

/** Applies one suggestion at level 1, inside the guardrails; null where they, the switch, somebody's forecast or the placements forbid it. Service rights. */
export async function applyAutomatically(db: Db, workspaceId: string, suggestionId: string): Promise<string | null> {
  return unwrapMaybe(
    db.rpc('apply_automatically', {
      p_workspace_id: workspaceId,
      p_suggestion_id: suggestionId,
    }),
  );
}
