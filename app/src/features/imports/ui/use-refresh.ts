import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Loads the page anew every so often while it is in front, never twice at once. */
export function useRefresh(everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  const navigating = useNavigation().state !== 'idle';
  const busy = useRef(false);

  useEffect(() => {
    busy.current = state !== 'idle' || navigating;
  }, [state, navigating]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!busy.current && document.visibilityState === 'visible') revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, revalidate]);
}
