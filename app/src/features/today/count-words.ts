import { capital } from '~/components/capital';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as a sentence says it: in words up to twelve. */
export function countWords(n: number): string {
  return SMALL[n] ?? String(n);
}

/** The same at the head of a sentence. */
export function countAtStart(n: number): string {
  return capital(countWords(n));
}

/** The page's title is its finding. `fresh`: the first bars are not played yet. */
export function waitTitle(total: number, fresh: boolean): string {
  if (total === 0) return fresh ? 'Nothing waits for you yet.' : 'Nothing waits for you.';

  return `${countAtStart(total)} ${total === 1 ? 'thing waits' : 'things wait'} for your judgment.`;
}
