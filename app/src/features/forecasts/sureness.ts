import type { Sureness } from '@upbeat/db/forecasts/row';

/** Grades of sureness, from the least. */
export const SURENESS = ['guess', 'fairly', 'very'] as const satisfies readonly Sureness[];
