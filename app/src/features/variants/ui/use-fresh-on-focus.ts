import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Asks for the page's data again when the tab comes back to the front: somebody may have signed or written meanwhile. */
export function useFreshOnFocus(): void {
  const { revalidate, state } = useRevalidator();
  const latest = useRef({ revalidate, state });
  latest.current = { revalidate, state };

  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible' && latest.current.state === 'idle') latest.current.revalidate();
    };
    document.addEventListener('visibilitychange', onVisible);

    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
}
