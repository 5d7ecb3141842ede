import { useBeforeUnload, useBlocker } from '@remix-run/react';
import type { Location } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

// Rarely needed, so it comes when it is.
const AlertDialog = lazy(() =>
  import('~/components/ui/alert-dialog').then((module) => ({ default: module.AlertDialog })),
);

export interface LeaveGuardProps {
  isClean: () => boolean;
  flush: () => Promise<boolean>;
}

/** Saves before the page is left; where that fails, asks. The words stay in this tab either way. */
export function LeaveGuard({ isClean, flush }: LeaveGuardProps) {
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }: { currentLocation: Location; nextLocation: Location }) =>
        currentLocation.pathname !== nextLocation.pathname && !isClean(),
      [isClean],
    ),
  );
  const [asks, setAsks] = useState(false);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (!isClean()) event.preventDefault();
      },
      [isClean],
    ),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flush().then((isKept) => (isKept ? blocker.proceed() : setAsks(true)));
  }, [blocker, flush]);

  if (!asks || blocker.state !== 'blocked') return null;

  return (
    <Suspense>
      <AlertDialog
        title="Leave before it is saved?"
        keep="Stay here"
        act="Leave"
        open
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          setAsks(false);
          if (blocker.state === 'blocked') blocker.reset();
        }}
        onAct={() => blocker.state === 'blocked' && blocker.proceed()}
      >
        The last words did not reach Upbeat. This tab keeps them and shows them when you open this variant again in it.
      </AlertDialog>
    </Suspense>
  );
}
