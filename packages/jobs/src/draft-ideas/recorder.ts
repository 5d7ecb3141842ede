import type { RunOutcome, RunRecorder } from '@upbeat/copilot/run/recorder';
import type { Db } from '@upbeat/db/client';
import { endRun } from '@upbeat/db/drafting/save-run';
import type { RunEnd, RunKey } from '@upbeat/db/drafting/save-run';

/** What a run used and met, as the database keeps it. */
export function usedOf(outcome: RunOutcome): Omit<RunEnd, 'status'> {
  return {
    inputTokens: outcome.inputTokens,
    outputTokens: outcome.outputTokens,
    costMicros: outcome.costMicros?.toString() ?? null,
    latencyMs: outcome.durationMs,
    repaired: outcome.calls > 1,
    findings: outcome.findings,
  };
}

/**
 * Records a run that the database opened before the worker took it up. Only a good end is written here: whether a failure is
 * final is the handler's to say, since a crashed or drained run goes on; `onEnd` hears what it used, however it ended.
 */
export function runRecorder(db: Db, key: RunKey, onEnd: (used: Omit<RunEnd, 'status'>) => void): RunRecorder {
  return {
    start: async () => key.runId,
    progress: async () => undefined,
    finish: async (_runId, outcome) => {
      onEnd(usedOf(outcome));
      if (outcome.status === 'done') await endRun(db, key, { status: 'done', ...usedOf(outcome) });
    },
  };
}
