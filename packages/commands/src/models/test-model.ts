import { runStep } from '@upbeat/copilot/run/run-step';
import { TEST_MODEL_PROMPT, testModelStep } from '@upbeat/copilot/test-model/index';
import { AppError, isAppError } from '@upbeat/core/app-error';
import type { Db } from '@upbeat/db/client';
import { keepModelTest } from '@upbeat/db/models/change-models';
import { modelsToAsk } from '@upbeat/db/models/models-to-ask';
import { openTestRun } from '@upbeat/db/models/open-test-run';
import { closeFieldRun } from '@upbeat/db/variants/field-run';
import type { ModelSettings } from '../copilot/open-model';
import { openWorkspaceModel } from '../copilot/open-workspace-model';
import { storedOutcome } from '../copilot/run-outcome';

const PATIENCE_MS = 20_000;
const RETRY_AFTER_MS = 300;

/**
 * Asks a model for one word in the shape that drafts ask for, records the call as a run, and keeps the outcome in words: answered, wrong key,
 * unknown model, unreachable, no answer in time, or an answer out of shape. Throws `not_found`, `forbidden`.
 */
export async function testModel(
  db: Db,
  workspaceId: string,
  id: string,
  settings: ModelSettings,
  signal: AbortSignal,
): Promise<{ ok: boolean; note: string }> {
  const { models } = await modelsToAsk(db, workspaceId, TEST_MODEL_PROMPT.key);
  const model = models.find((one) => one.id === id);
  if (!model) throw new AppError('not_found', 'That model is no longer here.');
  let tookMs = 0;
  const outcome = await openWorkspaceModel(db, workspaceId, model, settings, PATIENCE_MS)
    .then((opened) =>
      runStep({
        step: testModelStep,
        model: opened,
        executor: 'interactive',
        input: {},
        signal,
        retryDelayMs: RETRY_AFTER_MS,
        recorder: {
          start: () => openTestRun(db, workspaceId, id, TEST_MODEL_PROMPT.version),
          progress: async () => undefined,
          finish: (runId, ended) => {
            tookMs = ended.durationMs;

            return closeFieldRun(db, workspaceId, runId, storedOutcome(ended));
          },
        },
      }),
    )
    .then(
      () => ({ ok: true, note: `Answered in ${(tookMs / 1000).toFixed(1)} s.` }),
      (error: unknown) => ({ ok: false, note: told(error) }),
    );
  await keepModelTest(db, workspaceId, id, outcome);

  return outcome;
}

/** A failure in words, without what a draft would say of what is kept. */
function told(error: unknown): string {
  if (!isAppError(error)) throw error;

  return error.message.replace(/ Nothing was saved\.$/, '');
}
