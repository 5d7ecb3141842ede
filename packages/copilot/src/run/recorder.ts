import type { ErrorCode } from '@upbeat/core/app-error';
import type { Micros } from '@upbeat/core/money';

export type Executor = 'interactive' | 'background';

/** What is known of a run when it starts. */
export interface RunStart {
  step: string;
  promptVersion: number;
  /** The workspace's own version; null for the built-in text. */
  promptVersionId: string | null;
  promptHash: string;
  provider: string;
  modelId: string;
  executor: Executor;
  total: number;
}

/** How a run ended, whatever the way. */
export interface RunOutcome {
  status: 'done' | 'failed' | 'cancelled';
  /** Items handed over, each whole and checked. */
  items: number;
  /** Calls made, second attempts included. */
  calls: number;
  inputTokens: number | null;
  outputTokens: number | null;
  costMicros: Micros | null;
  durationMs: number;
  /** What the schema and the guard held against answers that were asked for again, one sentence each. */
  findings: string[];
  errorCode: ErrorCode | null;
  errorMessage: string | null;
}

/** Where runs are written; the database's side implements it. */
export interface RunRecorder {
  /** Opens the run and returns its id. */
  start(run: RunStart): Promise<string>;
  progress(runId: string, done: number, total: number): Promise<void>;
  finish(runId: string, outcome: RunOutcome): Promise<void>;
}
