import { AppError, isAppError } from '@upbeat/core/app-error';
import type { Database } from '@upbeat/db/database.types';
import { unwrap } from '@upbeat/db/unwrap';
import type { JobProgress } from './define-job';
import { isCurable } from './curable';
import { findJob } from './registry';
import type { WorkerSettings } from './settings';

export type JobRow = Database['public']['Tables']['jobs']['Row'];

const BEAT_MS = 500;

/**
 * Runs one claimed job: beats twice a second (which also brings a member's wish to stop), reports the end once.
 * `drain` aborts it and gives the job back at once, without costing an attempt. Never throws.
 */
export async function runJob(row: JobRow, settings: WorkerSettings, drain: AbortSignal): Promise<void> {
  const stop = new AbortController();
  const held = { p_workspace_id: row.workspace_id, p_job_id: row.id, p_worker: settings.workerName };
  let progress: JobProgress | null = null;
  let lost = false;
  let cancelled = false;

  const beat = async (): Promise<void> => {
    try {
      cancelled = await unwrap(settings.db.rpc('beat_job', { ...held, p_progress: progress && { ...progress } }));
      if (cancelled) stop.abort(new AppError('cancelled', 'Stopped.'));
    } catch (error) {
      if (!isAppError(error, 'conflict'))
        return settings.logger.warn({ job: row.id, error: String(error) }, 'beat failed');
      lost = true;
      stop.abort(error);
    }
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  const onDrain = (): void => stop.abort(new AppError('unavailable', 'The worker is stopping.'));
  drain.addEventListener('abort', onDrain, { once: true });

  try {
    const job = findJob(row.kind);
    if (!job) throw new AppError('internal', `No handler for ${row.kind}.`);
    const result = await job.run(
      row.payload,
      {
        ticket: {
          id: row.id,
          workspaceId: row.workspace_id,
          requestedBy: row.requested_by,
          attempt: row.attempts,
          lastAttempt: row.attempts >= row.max_attempts,
        },
        db: settings.db,
        signal: stop.signal,
        progress: (next) => {
          progress = next;
        },
        logger: settings.logger,
      },
      settings,
    );
    clearInterval(timer);
    if (progress) await beat();
    await end(held, settings, { status: 'done', result });
  } catch (error) {
    clearInterval(timer);
    if (lost) return;
    if (drain.aborted && !cancelled) return await release(held, settings);
    await endBadly(error, cancelled, held, row, settings);
  } finally {
    clearInterval(timer);
    drain.removeEventListener('abort', onDrain);
  }
}

interface Held {
  p_workspace_id: string;
  p_job_id: string;
  p_worker: string;
}

async function end(
  held: Held,
  settings: WorkerSettings,
  outcome: { status: string; result?: Record<string, unknown>; code?: string; message?: string; retry?: boolean },
): Promise<void> {
  try {
    await unwrap(
      settings.db.rpc('end_job', {
        ...held,
        p_status: outcome.status,
        p_result: JSON.parse(JSON.stringify(outcome.result ?? {})),
        p_error_code: outcome.code ?? null,
        p_error_message: outcome.message ?? null,
        p_retry: outcome.retry ?? false,
      }),
    );
  } catch (error) {
    // The job stays held; its missing beat brings it back to the queue.
    settings.logger.warn({ job: held.p_job_id, error: String(error) }, 'could not report the end of a job');
  }
}

async function release(held: Held, settings: WorkerSettings): Promise<void> {
  try {
    await unwrap(settings.db.rpc('release_job', held));
  } catch (error) {
    // The job stays held; its missing beat brings it back to the queue.
    settings.logger.warn({ job: held.p_job_id, error: String(error) }, 'could not give a job back');
  }
}

async function endBadly(
  error: unknown,
  cancelled: boolean,
  held: Held,
  row: JobRow,
  settings: WorkerSettings,
): Promise<void> {
  // A handler says so itself where what it was asked for may no longer be done.
  if (cancelled || isAppError(error, 'cancelled')) return end(held, settings, { status: 'cancelled' });
  const known = isAppError(error)
    ? error
    : new AppError('internal', 'Something went wrong on our side.', { cause: error });
  settings.logger.error(
    { job: row.id, kind: row.kind, code: known.code, error: String(known.cause ?? known.message) },
    'job failed',
  );
  await end(held, settings, {
    status: 'failed',
    code: known.code,
    message: known.message,
    retry: isCurable(known),
  });
}
