import { fitOf } from '~/components/shell/palette-search';
import type { PaletteEntry } from '~/components/shell/palette-types';
import { WAIT_LEVELS, waitWords } from '~/features/today/wait-words';
import type { ShownWait } from '~/features/today/wait-words';

const MOST = 5;

/** What waits for this member and fits the letters, to be judged at once: "Approve the E-mail …". */
export function waitingEntries(waits: readonly ShownWait[], query: string, base: string): PaletteEntry[] {
  return waits
    .map((wait): PaletteEntry => {
      const { title, verb, to } = waitWords(wait);
      return {
        id: `wait-${wait.kind}-${to}`,
        group: 'Judge',
        label: title,
        hint: verb,
        level: WAIT_LEVELS[wait.kind],
        to: `${base}${to}`,
      };
    })
    .filter((entry) => fitOf(entry, query) > 0)
    .slice(0, MOST);
}
