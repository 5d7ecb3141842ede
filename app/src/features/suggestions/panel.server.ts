import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listSuggestions } from '@upbeat/db/suggestions/list-suggestions';
import type { Scope } from '~/request/require-member.server';

/** What the engine proposes and read, of one campaign or of all. */
export async function suggestionsPanel(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  campaignId: string | null,
) {
  const list = await listSuggestions(db, workspace.id, campaignId);

  return {
    ...list,
    mayJudge: may(member.role, 'suggestions.judge'),
    /** Whether he also sets budgets, so that he may close what people alone decide. */
    mayBudget: may(member.role, 'budget.write'),
    mayPlace: may(member.role, 'placements.write'),
    key: newId(),
  };
}
export type SuggestionsPanelData = Awaited<ReturnType<typeof suggestionsPanel>>;
