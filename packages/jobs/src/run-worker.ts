import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { pause } from '@upbeat/core/pause';
import { unwrap } from '@upbeat/db/unwrap';
import { runJob } from './run-job';
import type { WorkerSettings } from './settings';

const IDLE_MS = 400;
const RESCUE_MS = 5_000;
const RECHECK_MS = 60_000;
/** Rows of a dead landing taken away in one go, so that no page waits behind it. */
const SWEPT_ROWS = 5_000;

/**
 * Claims and runs jobs until `drain` aborts, then waits for running ones to let go.
 * A database that is away is waited for; nothing is lost, since a job is held in the database only.
 */
export async function runWorker(settings: WorkerSettings, drain: AbortSignal): Promise<void> {
  const running = new Set<Promise<void>>();
  let nextRescue = 0;
  let nextRecheck = 0;

  while (!drain.aborted) {
    try {
      if (performance.now() >= nextRescue) {
        nextRescue = performance.now() + RESCUE_MS;
        await unwrap(settings.db.rpc('rescue_jobs', { p_silent_seconds: settings.silentSeconds }));
        await unwrap(settings.db.rpc('sweep_leftovers', { p_limit: SWEPT_ROWS }));
      }
      if (performance.now() >= nextRecheck) {
        nextRecheck = performance.now() + RECHECK_MS;
        await unwrap(settings.db.rpc('recheck_all_approvals', { p_limits_version: LIMITS_VERSION }));
        await unwrap(settings.db.rpc('enqueue_due_readings'));
      }
      const free = settings.slots - running.size;
      const claimed =
        free > 0 ? await unwrap(settings.db.rpc('claim_jobs', { p_worker: settings.workerName, p_limit: free })) : [];
      for (const row of claimed) {
        const job: Promise<void> = runJob(row, settings, drain).finally(() => running.delete(job));
        running.add(job);
      }
    } catch (error) {
      settings.logger.warn({ error: String(error) }, 'the database does not answer; waiting');
      await pause(2_000, drain);
    }
    await pause(IDLE_MS, drain);
  }
  await Promise.allSettled(running);
}
