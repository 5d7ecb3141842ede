import { useEffect, useState } from 'react';

const EVERY_SECONDS = 5;

/** Counts down and asks for the page again, for as long as it is on screen. Null before the first second and when not wanted. */
export function useRetry(wanted: boolean): number | null {
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    if (!wanted) return undefined;
    let seconds = EVERY_SECONDS;
    setLeft(seconds);
    const timer = setInterval(() => {
      seconds -= 1;
      setLeft(seconds);
      if (seconds === 0) {
        clearInterval(timer);
        location.reload();
      }
    }, 1_000);
    return () => clearInterval(timer);
  }, [wanted]);

  return left;
}
