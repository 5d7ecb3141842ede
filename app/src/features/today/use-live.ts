import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { usePulse } from '~/features/runs/use-pulse';

const PROGRESS_MS = 2_000;

/** Keeps Today fresh: by the workspace's pulse, and while something plays also by itself, since progress alone is no event. */
export function useLive(base: string, playing: boolean): void {
  usePulse(base, playing);
  const { revalidate, state } = useRevalidator();

  useEffect(() => {
    if (!playing || state !== 'idle') return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, PROGRESS_MS);

    return () => clearTimeout(timer);
  }, [playing, state, revalidate]);
}
