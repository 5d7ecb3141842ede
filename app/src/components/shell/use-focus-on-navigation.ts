import { useLocation } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to the page after each change of address, as a page load would; never on the first. */
export function useFocusOnNavigation(main: RefObject<HTMLElement>): void {
  const { pathname, hash } = useLocation();
  const before = useRef(pathname);

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (hash === '') main.current?.focus({ preventScroll: true });
  }, [main, pathname, hash]);
}
