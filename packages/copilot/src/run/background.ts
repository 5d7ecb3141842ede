import { runStep } from './run-step';
import type { RunOptions, RunResult } from './run-step';

const POLL_MS = 1_000;

/** A background run is stopped by a flag in the database instead of a request's end. */
export interface BackgroundOptions<Input, Answer, Item> extends Omit<RunOptions<Input, Answer, Item>, 'executor'> {
  /** Whether someone asked to stop; polled. */
  isCancelled(): Promise<boolean>;
  /** Says the worker is alive; called at every poll. */
  heartbeat(): Promise<void>;
  pollMs?: number;
}

/** Runs a step in the worker. A poll that fails stops the run: without it nobody could stop it, or know that it lives. */
export async function runBackground<Input, Answer, Item>(
  options: BackgroundOptions<Input, Answer, Item>,
): Promise<RunResult<Item>> {
  const stop = new AbortController();
  let polling = false;
  const poll = async (): Promise<void> => {
    if (polling) return;
    polling = true;
    try {
      await options.heartbeat();
      if (await options.isCancelled()) stop.abort('cancel requested');
    } catch (error) {
      stop.abort(error);
    } finally {
      polling = false;
    }
  };
  const timer = setInterval(() => void poll(), options.pollMs ?? POLL_MS);
  try {
    return await runStep({
      ...options,
      executor: 'background',
      signal: AbortSignal.any([options.signal, stop.signal]),
    });
  } finally {
    clearInterval(timer);
  }
}
