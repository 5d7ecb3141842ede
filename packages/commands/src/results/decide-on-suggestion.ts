import type { Db } from '@upbeat/db/client';
import { decideSuggestion } from '@upbeat/db/suggestions/decide-suggestion';
import { getSuggestion } from '@upbeat/db/suggestions/get-suggestion';
import { alternativesOf } from './alternatives';

/** What a person says of a suggestion; `also` is another way that he wrote down. */
export interface SuggestionChoice {
  key: string;
  suggestionId: string;
  rowVersion: number;
  choice: 'apply' | 'dismiss';
  also: string;
  reason: string;
}

/**
 * Applies or dismisses a suggestion as a person, with what else could have been chosen. Throws what deciding throws: `stale`, `conflict`, `forbidden`.
 */
export async function decideOnSuggestion(
  db: Db,
  workspaceId: string,
  { key, suggestionId, rowVersion, choice, also, reason }: SuggestionChoice,
): Promise<{ id: string }> {
  const suggestion = await getSuggestion(db, workspaceId, suggestionId);

  return decideSuggestion(db, workspaceId, key, {
    suggestionId,
    rowVersion,
    verdict: choice === 'apply' ? 'applied' : 'dismissed',
    reason,
    alternatives: alternativesOf(suggestion, choice, also),
  });
}
