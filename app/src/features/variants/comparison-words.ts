import type { HeadlineComparison } from '@upbeat/copilot/rank/compare-headlines';
import type { ComparisonReason } from '@upbeat/copilot/rank/explain-difference';

/** Places of the two headlines of a comparison. */
export interface Places {
  first: number;
  second: number;
}

/** Which of the two would be clicked more, and in how many of 100 tests of such a pair; 99 at most, since no test is certain. */
export function verdictWords({ verdict, probability }: HeadlineComparison, places: Places): string {
  if (verdict === 'too_close') return 'Too close to call';
  const likelier = verdict === 'first' ? probability : 1 - probability;

  return `Number ${places[verdict]} would win about ${Math.min(99, Math.round(100 * likelier))} of 100 such tests`;
}

/** What speaks for one of the two, in words. */
export interface ReasonLine {
  place: number;
  words: string;
}

/** The reasons by the headline that they speak for, the likelier one first; what cannot be named comes last in its line. */
export function reasonLines({ probability, reasons }: HeadlineComparison, places: Places): ReasonLine[] {
  const sides = probability < 0.5 ? (['second', 'first'] as const) : (['first', 'second'] as const);
  const last = ({ kind }: ComparisonReason) => Number(kind === 'whole');

  return sides.flatMap((side) => {
    const words = reasons
      .filter(({ favours }) => favours === side)
      .sort((a, b) => last(a) - last(b))
      .map((reason) => reason.words);

    return words.length > 0 ? [{ place: places[side], words: words.join('; ') }] : [];
  });
}
