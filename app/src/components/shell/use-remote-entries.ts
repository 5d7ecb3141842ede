import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { readQuery } from './palette-search';
import type { PaletteAnswer, PaletteEntry } from './palette-types';

const PAUSE_MS = 160;
const NONE: readonly PaletteEntry[] = [];

/** Asks the search address once typing pauses. Nothing is asked for less than two letters. */
export function useRemoteEntries(searchUrl: string | undefined, typed: string) {
  const { load, data, state } = useFetcher<PaletteAnswer>();
  const { query } = readQuery(typed);
  const asks = searchUrl !== undefined && query.length >= 2;

  useEffect(() => {
    if (!asks) return undefined;
    const timer = setTimeout(() => load(`${searchUrl}?q=${encodeURIComponent(query)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asks, load, query, searchUrl]);

  // An answer to what was typed before is none: Enter would go where nobody asked to.
  const current = asks && data?.query === query ? data : undefined;
  return { entries: current?.results ?? NONE, searching: asks && (state !== 'idle' || current === undefined) };
}
