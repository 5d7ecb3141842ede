import { unwrap } from '@upbeat/db/unwrap';
import { runJob } from '../run-job';
import type { WorkerSettings } from '../settings';

/** Runs every job that is due, one after another, as the worker would. */
export async function runDueJobs(settings: WorkerSettings): Promise<void> {
  for (;;) {
    const claimed = await unwrap(settings.db.rpc('claim_jobs', { p_worker: settings.workerName, p_limit: 1 }));
    const [row] = claimed;
    if (!row) return;
    await runJob(row, settings, new AbortController().signal);
  }
}
