import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
import type { Logger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';

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
