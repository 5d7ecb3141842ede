/** Delegation levels: 1 AI runs it, 2 Together, 3 People decide. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_NAMES: Record<Level, string> = { 1: 'AI runs it', 2: 'Together', 3: 'People decide' };
