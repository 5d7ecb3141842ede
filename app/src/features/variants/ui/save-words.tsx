import { useFormat } from '~/components/format-context';
import type { SaveState } from './use-autosave';

/** Whether the words are kept, in words. */
export function SaveWords({ state }: { state: SaveState }) {
  const format = useFormat();
  const words = wordsOf(state, (at) => format.time(at));
  const isBad = state.kind === 'failed' || state.kind === 'conflict';

  return (
    <span role="status" className={isBad ? 'text-bad' : 'text-ink-3'}>
      {words}
    </span>
  );
}

function wordsOf(state: SaveState, time: (at: string) => string): string {
  switch (state.kind) {
    case 'saved':
      return `Saved ${time(state.at)}`;
    case 'waiting':
      return 'Not saved yet';
    case 'saving':
      return 'Saving';
    case 'failed':
      return `Not saved: ${state.message}`;
    case 'conflict':
      return 'Not saved: another window was first';
  }
}
