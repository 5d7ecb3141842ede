import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** What could be chosen instead; kept with the decision. */
export interface Alternative {
  id: string;
  text: string;
  note: string;
}

export interface SuggestionVerdict {
  suggestionId: string;
  rowVersion: number;
  verdict: 'applied' | 'dismissed';
  reason: string;
  alternatives: Alternative[];
}

/**
 * Applies or dismisses a suggestion: decision, waiting outcome, placements and what each found and left in one transaction. The same `key` twice decides once.
 * Throws `stale` when new data changed it, `conflict` without one's own forecast (to apply), when it is decided already, or when the
 * kept placement no longer runs or one that would change is in a test.
 */
export async function decideSuggestion(
  db: Db,
  workspaceId: string,
  key: string,
  { suggestionId, rowVersion, verdict, reason, alternatives }: SuggestionVerdict,
): Promise<{ id: string }> {
  const decided = await unwrap(
    db.rpc('decide_suggestion', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_suggestion_id: suggestionId,
      p_row_version: rowVersion,
      p_verdict: verdict,
      p_reason: reason,
      p_alternatives: alternatives.map(({ id, text, note }) => ({ id, text, note })),
    }),
  );

  return z.object({ id: z.string() }).parse(decided);
}
