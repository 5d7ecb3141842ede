import type { RunOutcome } from '@upbeat/copilot/run/recorder';
import type { FieldRunOutcome } from '@upbeat/db/variants/field-run';

/** How a small run ended, as the database keeps it. */
export function storedOutcome(outcome: RunOutcome): FieldRunOutcome {
  return {
    status: outcome.status,
    items: outcome.items,
    inputTokens: outcome.inputTokens,
    outputTokens: outcome.outputTokens,
    costMicros: outcome.costMicros?.toString() ?? null,
    latencyMs: outcome.durationMs,
    repaired: outcome.calls > 1,
    findings: outcome.findings,
    errorCode: outcome.errorCode,
    errorMessage: outcome.errorMessage,
  };
}
