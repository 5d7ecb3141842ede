import type { Level } from '@upbeat/core/levels';
import { createContext, useContext } from 'react';

/** Who does each kind of task in the workspace one is in, by kind. */
export type Levels = Readonly<Record<string, Level>>;

const LevelsContext = createContext<Levels>({});

/** Hands the workspace's levels to everything inside. */
export const LevelsProvider = LevelsContext.Provider;

/** All levels of the workspace one is in. */
export function useLevels(): Levels {
  return useContext(LevelsContext);
}

/** Who does one kind of task here: Together where nothing else is known. */
export function useLevel(kind: 'ideas' | 'copy'): Level {
  return useLevels()[kind] ?? 2;
}
