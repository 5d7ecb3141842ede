import { changeFiles } from '@upbeat/commands/results/change-files';
import { listMyMisses } from '@upbeat/db/forecasts/list-my-misses';
import { decideSuggestion } from '@upbeat/db/suggestions/decide-suggestion';
import { getSuggestion } from '@upbeat/db/suggestions/get-suggestion';
import { lockSuggestionForecast } from '@upbeat/db/suggestions/lock-suggestion-forecast';
import { snoozeSuggestion } from '@upbeat/db/suggestions/snooze-suggestion';
import { personForecast } from '@upbeat/stats/judge/person-scale';
import type { Scope } from '~/request/require-member.server';
import { alternativesOf } from './alternatives';
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
      await lockSuggestionForecast(db, workspace.id, act.key, { suggestionId, distribution, sureness: act.sureness });
      return { decisionId: null };
    }
    case 'snooze':
      await snoozeSuggestion(db, workspace.id, act.key, { suggestionId, until: act.until });
      return { decisionId: null };
    case 'dismiss':
      return decide({ db, workspace }, suggestionId, { ...act, choice: 'dismiss', also: '' });
    case 'decide':
      return decide({ db, workspace }, suggestionId, act);
  }
}

async function decide(
  { db, workspace }: Acting,
  suggestionId: string,
  act: Pick<Extract<SuggestionAct, { intent: 'decide' }>, 'key' | 'rowVersion' | 'choice' | 'also' | 'reason'>,
): Promise<{ decisionId: string }> {
  const suggestion = await getSuggestion(db, workspace.id, suggestionId);
  const { id } = await decideSuggestion(db, workspace.id, act.key, {
    suggestionId,
    rowVersion: act.rowVersion,
    verdict: act.choice === 'apply' ? 'applied' : 'dismissed',
    reason: act.reason,
    alternatives: alternativesOf(suggestion, act.choice, act.also),
    files: act.choice === 'apply' ? await changeFiles(db, workspace.id, suggestion.proposal) : [],
  });

  return { decisionId: id };
}
