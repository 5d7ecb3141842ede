import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** What could be chosen instead; kept with the decision. */
export interface Alternative {
  id: string;
  text: string;
  note: string;
}

/** A file for a platform that does, or takes back, what is decided. */
export interface ChangeFile {
  way: 'apply' | 'undo';
  platform: 'google_ads' | 'meta_ads' | 'email' | 'other';
  fileName: string;
  content: string;
}

export interface SuggestionVerdict {
  suggestionId: string;
  rowVersion: number;
  verdict: 'applied' | 'dismissed';
  reason: string;
  alternatives: Alternative[];
  files: ChangeFile[];
}

/**
 * Applies or dismisses a suggestion: decision, waiting outcome, placements and files in one transaction. The same `key` twice decides once.
 * Throws `stale` when new data changed it, `conflict` without one's own forecast (to apply) or when it is decided already.
 */
export async function decideSuggestion(
  db: Db,
  workspaceId: string,
  key: string,
  { suggestionId, rowVersion, verdict, reason, alternatives, files }: SuggestionVerdict,
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
      p_files: files.map(({ way, platform, fileName, content }) => ({ way, platform, fileName, content })),
    }),
  );

  return z.object({ id: z.string() }).parse(decided);
}
