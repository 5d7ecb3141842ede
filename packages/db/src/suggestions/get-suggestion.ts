import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { SuggestionPageSchema } from './row';
import type { SuggestionPage } from './row';

/** One suggestion with its windows, the forecasts that the caller may see, and the history of its arms. Throws `not_found`. */
export async function getSuggestion(db: Db, workspaceId: string, suggestionId: string): Promise<SuggestionPage> {
  return SuggestionPageSchema.parse(
    await unwrap(db.rpc('suggestion_page', { p_workspace_id: workspaceId, p_suggestion_id: suggestionId })),
  );
}
