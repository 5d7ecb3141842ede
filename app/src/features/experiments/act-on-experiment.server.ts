import { AppError } from '@upbeat/core/app-error';
import { decideExperiment } from '@upbeat/db/experiments/decide-experiment';
import { getExperiment } from '@upbeat/db/experiments/get-experiment';
import { moveExperiment } from '@upbeat/db/experiments/move-experiment';
import { quoted } from '~/components/quoted';
import type { Scope } from '~/request/require-member.server';
import type { ExperimentAct } from './forms';
import { readTest } from './read-test';

const MOVES = { start: 'running', stop: 'stopped', cancel: 'cancelled' } as const;

/** Carries out one act on a test. Throws what the data layer throws: `stale`, `conflict`, `forbidden`, `not_found`. */
export async function actOnExperiment(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  experimentId: string,
  act: ExperimentAct,
): Promise<void> {
  if (act.intent !== 'decide')
    return moveExperiment(db, workspace.id, act.key, {
      experimentId,
      rowVersion: act.rowVersion,
      status: MOVES[act.intent],
      on: act.intent === 'cancel' ? null : act.on,
    });
  const { arms, state } = readTest(await getExperiment(db, workspace.id, experimentId));
  if (state === 'hidden')
    throw new AppError('conflict', 'It has not reached its minimum; its results stay hidden and carry no decision.');
  const kept = arms.find(({ placementId }) => placementId === act.keep);
  await decideExperiment(db, workspace.id, act.key, {
    experimentId,
    rowVersion: act.rowVersion,
    keep: kept?.placementId ?? null,
    choice: kept ? `Keep ${quoted(kept.name)}`.slice(0, 300) : 'No change',
    reason: act.reason,
  });
}
