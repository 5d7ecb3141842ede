import type { Logger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';

/** Keys and addresses of model providers, as the environment gives them; none means the built-in drafter. */
export interface ModelSettings {
  /** provider:name, or undefined to take the first provider that has a key. */
  model?: string;
  openaiKey?: string;
  anthropicKey?: string;
  googleKey?: string;
  ollamaUrl?: string;
}

export interface WorkerSettings {
  db: Db;
  models: ModelSettings;
  logger: Logger;
  /** Unique per process: the name under which jobs are held. */
  workerName: string;
  /** Jobs at once. */
  slots: number;
  /** A held job silent for this long is taken back, in seconds. */
  silentSeconds: number;
}
