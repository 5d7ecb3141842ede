import type { SurenessStep } from '@upbeat/db/taste/row';

/** How sure one may be of a pick, in per cent, from the least. */
export const STEPS = [50, 60, 70, 80, 90] as const satisfies readonly SurenessStep[];

/** What each step is called. */
export const STEP_WORDS: Record<SurenessStep, string> = {
  50: 'a coin',
  60: 'a hunch',
  70: 'fairly',
  80: 'sure',
  90: 'very',
};

/** What a pick of this sureness adds to the Brier score, if right and if wrong. */
export function costsOf(sureness: SurenessStep): { right: number; wrong: number } {
  return { right: (1 - sureness / 100) ** 2, wrong: (sureness / 100) ** 2 };
}
