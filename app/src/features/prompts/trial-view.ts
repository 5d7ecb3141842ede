import { TOO_CLOSE_BELOW } from '@upbeat/copilot/rank/compare-headlines';
import type { TrialResult } from '@upbeat/db/prompts/list-trial-results';
import type { Trial } from '@upbeat/db/prompts/trial-row';
import type { VersionRow } from './version-rows';

/** "bank" → "Bank (golden)"; an own brief by its campaign. */
function briefName(brief: Trial['briefs'][number]): string {
  return 'golden' in brief ? `${brief.golden.charAt(0).toUpperCase()}${brief.golden.slice(1)}` : brief.title;
}

/** A dry run as its table shows it: briefs down, sides across. */
export function trialView(
  trial: Trial,
  results: readonly TrialResult[],
  rows: readonly VersionRow[],
  models: readonly { id: string; name: string }[],
) {
  const at = (side: number, position: number) =>
    results.find((one) => one.side === side && one.position === position) ?? null;
  const sides = trial.sides.map(({ versionId, builtIn, modelId }, index) => {
    const version =
      versionId === null
        ? `built-in v${builtIn ?? ''}`
        : (rows.find(({ id }) => id === versionId)?.label ?? 'a version');
    const model = models.find(({ id }) => id === modelId)?.name ?? null;
    const mine = results.filter(({ side }) => side === index + 1).flatMap(({ checks }) => checks);

    return {
      label: model === null ? version : `${version}, ${model}`,
      passed: mine.filter(({ passes }) => passes).length,
      checked: mine.length,
    };
  });

  return {
    id: trial.id,
    jobId: trial.jobId,
    status: trial.status,
    isOpen: trial.status === 'queued' || trial.status === 'running',
    errorMessage: trial.errorMessage,
    createdAt: trial.createdAt,
    done: results.length,
    total: trial.briefs.length * trial.sides.length,
    sides,
    briefs: trial.briefs.map((brief, index) => {
      const rank = at(2, index + 1)?.rank ?? null;

      return {
        name: briefName(brief),
        isGolden: 'golden' in brief,
        answers: trial.sides.map((_side, side) => at(side + 1, index + 1)),
        rank,
        isClose: rank !== null && Math.max(rank, 1 - rank) < TOO_CLOSE_BELOW,
      };
    }),
  };
}

export type TrialView = ReturnType<typeof trialView>;
