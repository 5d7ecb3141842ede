import { useRevalidator } from '@remix-run/react';
import type { Pulse } from '@upbeat/db/jobs/get-pulse';
import { useEffect, useRef } from 'react';

/** How often a page asks by itself where events do not come through, in milliseconds: while something runs, and at rest. */
const POLL = { running: 1_000, resting: 10_000 };

/**
 * Keeps a page fresh: revalidates when the workspace's pulse changes, and asks by itself where the stream fails. `running` says
 * whether work is under way that the page shows; `base` is `/w/:workspace`.
 */
export function usePulse(base: string, running: boolean): void {
  const { revalidate, state } = useRevalidator();
  const latest = useRef({ revalidate, idle: state === 'idle', running, owed: false });
  const { current } = latest;
  current.revalidate = revalidate;
  current.running = running;
  current.idle = state === 'idle';

  // A change that came while the page was being fetched is fetched afterwards.
  useEffect(() => {
    if (state !== 'idle' || !current.owed) return;
    current.owed = false;
    current.revalidate();
  }, [state, current]);

  useEffect(() => {
    const refresh = (): void => {
      if (current.idle) current.revalidate();
      else current.owed = true;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const poll = (): void => {
      timer = setTimeout(
        () => {
          if (document.visibilityState === 'visible') refresh();
          poll();
        },
        current.running ? POLL.running : POLL.resting,
      );
    };
    if (typeof EventSource === 'undefined') {
      poll();
      return () => clearTimeout(timer);
    }

    const source = new EventSource(`${base}/pulse`);
    let seen: string | null = null;
    source.addEventListener('pulse', (event: MessageEvent<string>) => {
      const { seq, jobs } = JSON.parse(event.data) as Pulse;
      const now = `${seq} ${jobs.map((job) => `${job.id}:${job.status}`).join(' ')}`;
      if (seen !== null && seen !== now) refresh();
      seen = now;
      clearTimeout(timer);
    });
    source.addEventListener('error', () => {
      // The browser reconnects by itself unless it was refused; until the next event the page asks by itself.
      clearTimeout(timer);
      poll();
    });

    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [base, current]);
}
