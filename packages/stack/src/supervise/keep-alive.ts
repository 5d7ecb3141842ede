import { setTimeout as wait } from 'node:timers/promises';
import { EXIT_FOR_GOOD } from '../database/messages';
import type { Child } from './child';

/** Pause before the first restart; it doubles up to the longest, and starts over after a run of STEADY_MS. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 60_000;

/** A process that is started again whenever it ends by itself. */
export interface KeptAlive {
  /** Resolves with the status when the process failed in a way that a restart cannot mend; else when stopped, with null. */
  ended: Promise<number | null>;
  /** Says something to the process that runs now. */
  send(message: object): void;
  stop(graceMs: number): Promise<void>;
}

/** Starts a process and keeps it running. `say` gets a sentence for each restart. */
export function keepAlive(
  name: string,
  start: () => Child,
  say: (sentence: string) => void,
  firstPauseMs = FIRST_PAUSE_MS,
): KeptAlive {
  const stopping = new AbortController();
  let current = start();
  let startedAt = performance.now();

  const watch = async (): Promise<number | null> => {
    let pause = firstPauseMs;
    for (;;) {
      const status = await current.exited;
      if (stopping.signal.aborted) return null;
      if (status === EXIT_FOR_GOOD) return status;
      if (performance.now() - startedAt > STEADY_MS) pause = firstPauseMs;
      say(`${name} ended with status ${status}; it starts again in ${pause / 1000} s.`);
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return null;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      startedAt = performance.now();
      current = start();
    }
  };
  const ended = watch();

  return {
    ended,
    send: (message) => current.send(message),
    stop: async (graceMs) => {
      stopping.abort();
      await current.stop(graceMs);
      await ended;
    },
  };
}
