import { countAtStart, countWords } from '../today/count-words';
import type { PaceState } from '../objectives/pace';

const WORDS = [
  ['met', 'met'],
  ['behind', 'behind'],
  ['on_pace', 'on pace'],
] as const satisfies readonly (readonly [PaceState, string])[];

/** The desk's finding: how many of the objectives that data speaks of are met, else behind, else on pace. Without one: the desk's name. */
export function strategyTitle(states: readonly PaceState[]): string {
  const known = states.filter((state) => state !== 'no_data');
  const [state, words] = WORDS.find(([one]) => known.includes(one)) ?? [];
  if (!state || !words) return 'Strategy';
  const n = known.filter((one) => one === state).length;
  if (known.length === 1) return `The objective is ${words}`;
  if (n === known.length)
    return n === 2 ? `Both objectives are ${words}` : `All ${countWords(n)} objectives are ${words}`;

  return `${countAtStart(n)} of ${countWords(known.length)} objectives ${n === 1 ? 'is' : 'are'} ${words}`;
}
