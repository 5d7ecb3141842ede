import type { Tactic } from '../tactics';
import { EVIDENCE } from './evidence';
import { NEUTRAL } from './neutral';
import { OPENING_UP } from './opening-up';
import { PEOPLE } from './people';
import { PROMISE } from './promise';
import { TROUBLE } from './trouble';
import type { PatternField, TacticPatterns } from './types';

/** Every tactic's patterns. */
export const TACTIC_PATTERNS: readonly TacticPatterns[] = [
  ...TROUBLE,
  ...PROMISE,
  ...EVIDENCE,
  ...PEOPLE,
  ...OPENING_UP,
];

/** The patterns of one tactic; undefined for none. */
export function patternsOf(tactic: Tactic): TacticPatterns | undefined {
  return TACTIC_PATTERNS.find((patterns) => patterns.tactic === tactic);
}

/** A tactic's lines for a field, starting with its `variant`-th so that two ideas of one tactic differ, then the lines that suit any tactic. */
export function linesFor(patterns: TacticPatterns, field: PatternField, variant: number): readonly string[] {
  const own = patterns.lines[field] ?? [];
  const start = own.length === 0 ? 0 : variant % own.length;

  return [...own.slice(start), ...own.slice(0, start), ...(NEUTRAL.lines[field] ?? [])];
}

/** Every authored pattern with its place, tactic and slots: what tests, docs and the editor list. */
export function listPatterns(): { tactic: Tactic | 'any'; field: PatternField; text: string }[] {
  return [...TACTIC_PATTERNS, NEUTRAL].flatMap(({ tactic, lines }) =>
    Object.entries(lines).flatMap(([field, texts]) =>
      texts.map((text) => ({ tactic, field: field as PatternField, text })),
    ),
  );
}
