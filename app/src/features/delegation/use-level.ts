import { useRouteLoaderData } from '@remix-run/react';
import type { Level } from '@upbeat/core/levels';

/** Who does a kind of task in the workspace one is in: Together where nothing else is known. */
export function useLevel(kind: string): Level {
  const layout = useRouteLoaderData<{ levels?: Record<string, Level> }>('routes/workspace/layout');

  return layout?.levels?.[kind] ?? 2;
}
