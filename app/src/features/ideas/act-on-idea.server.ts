import { lockForecast } from '@upbeat/db/forecasts/lock-forecast';
import { decideIdea } from '@upbeat/db/ideas/decide-idea';
import { updateIdea } from '@upbeat/db/ideas/update-idea';
import { FORECAST_DAYS } from '~/features/forecasts/window';
import { forecastOf } from '~/features/forecasts/spread';
import type { Scope } from '~/request/require-member.server';
import type { IdeaAct } from './forms';

const VERDICTS = { accept: 'accepted', reject: 'rejected', undo: 'proposed' } as const;

/** Carries out one act on an idea. Throws what the data layer throws: `stale`, `conflict`, `forbidden`, `not_found`. */
export async function actOnIdea({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, act: IdeaAct): Promise<void> {
  switch (act.intent) {
    case 'accept':
    case 'reject':
    case 'undo':
      await decideIdea(db, workspace.id, act.key, { ...act, verdict: VERDICTS[act.intent] });
      return;
    case 'edit':
      return updateIdea(db, workspace.id, { id: act.ideaId, ...act });
    case 'forecast':
      await lockForecast(db, workspace.id, act.key, {
        ideaId: act.ideaId,
        metric: 'ctr',
        windowDays: FORECAST_DAYS,
        distribution: forecastOf(act.rate, act.sureness),
        sureness: act.sureness,
      });
  }
}
