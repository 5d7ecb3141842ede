import type { RunRecorder } from '@upbeat/copilot/run/recorder';
import type { Db } from '@upbeat/db/client';
import { endRun } from '@upbeat/db/drafting/save-run';
import type { RunKey } from '@upbeat/db/drafting/save-run';

/**
 * Records a run that the database opened before the worker took it up. Only a good end is written here: whether a failure is
 * final is the handler's to say, since a crashed or drained run goes on.
 */
export function runRecorder(db: Db, key: RunKey): RunRecorder {
  return {
    start: async () => key.runId,
    progress: async () => undefined,
    finish: async (_runId, outcome) => {
      if (outcome.status !== 'done') return;
      await endRun(db, key, {
        status: 'done',
        inputTokens: outcome.inputTokens,
        outputTokens: outcome.outputTokens,
        costMicros: outcome.costMicros?.toString() ?? null,
        latencyMs: outcome.durationMs,
        repaired: outcome.calls > 1,
      });
    },
  };
}
