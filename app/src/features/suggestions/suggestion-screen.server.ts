import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getDecision } from '@upbeat/db/decisions/get-decision';
import { listMyMisses } from '@upbeat/db/forecasts/list-my-misses';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { getSuggestion } from '@upbeat/db/suggestions/get-suggestion';
import { pastRatios } from '~/features/forecasts/past-ratios';
import { threadOf } from '~/features/lineage/thread-of';
import type { Scope } from '~/request/require-member.server';

/** Everything that a suggestion's page shows. Throws `not_found`. */
export async function suggestionScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  suggestionId: string,
) {
  const [found, misses, lineage] = await Promise.all([
    getSuggestion(db, workspace.id, suggestionId),
    listMyMisses(db, workspace.id),
    getLineage(db, workspace.id, 'suggestion', suggestionId),
  ]);
  const { days, levels, records, ...suggestion } = found;
  const base = `/w/${workspace.slug}`;
  // Once decided, it stands at the level at which it was decided, whatever was set since.
  const decided = found.decisionId === null ? null : await getDecision(db, workspace.id, found.decisionId);
  const level = decided?.level ?? levels[suggestion.kind] ?? (suggestion.spends === 'more' ? 3 : 2);
  const mayApply = may(member.role, suggestion.kind === 'variant_winner' ? 'placements.write' : 'budget.write');

  return {
    suggestion,
    level,
    record: records.find((one) => one.kind === suggestion.kind),
    history: pastRatios(days, suggestion.metric, suggestion.forecast),
    misses,
    memberId: member.userId,
    may: {
      forecast: may(member.role, 'forecasts.write'),
      judge: may(member.role, 'suggestions.judge'),
      apply: mayApply,
      /** Dismiss or put away: where people alone decide, only those who could apply it. */
      close: may(member.role, 'suggestions.judge') && (level !== 3 || mayApply),
    },
    today: dateInZone(now(), workspace.timeZone),
    demo: workspace.kind === 'demo',
    key: newId(),
    base,
    thread: threadOf(lineage, { base, here: 'This suggestion' }),
  };
}
export type SuggestionScreen = Awaited<ReturnType<typeof suggestionScreen>>;
