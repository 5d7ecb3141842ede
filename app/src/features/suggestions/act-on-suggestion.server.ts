import { decideOnSuggestion } from '@upbeat/commands/results/decide-on-suggestion';
import { listMyMisses } from '@upbeat/db/forecasts/list-my-misses';
import { lockSuggestionForecast } from '@upbeat/db/suggestions/lock-suggestion-forecast';
import { snoozeSuggestion } from '@upbeat/db/suggestions/snooze-suggestion';
import { personForecast } from '@upbeat/stats/judge/person-scale';
import type { Scope } from '~/request/require-member.server';
import type { SuggestionAct } from './forms';

type Acting = Pick<Scope, 'db' | 'workspace'>;

/**
 * Carries out one act on a suggestion; answers the decision it led to, if it led to one. Throws what the data layer throws:
 * `stale` when new data changed it, `conflict` when it is decided or no forecast of one's own is locked, `forbidden`.
 */
export async function actOnSuggestion(
  { db, workspace }: Acting,
  suggestionId: string,
  act: SuggestionAct,
): Promise<{ decisionId: string | null }> {
  switch (act.intent) {
    case 'forecast': {
      const distribution = personForecast(act.ratio, act.sureness, await listMyMisses(db, workspace.id));
      await lockSuggestionForecast(db, workspace.id, act.key, {
        suggestionId,
        rowVersion: act.rowVersion,
        distribution,
        sureness: act.sureness,
      });
      return { decisionId: null };
    }
    case 'snooze':
      await snoozeSuggestion(db, workspace.id, act.key, { suggestionId, until: act.until });
      return { decisionId: null };
    case 'dismiss': {
      const { key, rowVersion, reason } = act;
      const said = { key, rowVersion, reason, choice: 'dismiss' as const, also: '' };
      return { decisionId: (await decideOnSuggestion(db, workspace.id, { ...said, suggestionId })).id };
    }
    case 'decide': {
      const { key, rowVersion, reason, choice, also } = act;
      const said = { key, rowVersion, reason, choice, also };
      return { decisionId: (await decideOnSuggestion(db, workspace.id, { ...said, suggestionId })).id };
    }
  }
}
