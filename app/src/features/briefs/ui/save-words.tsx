import { useFormat } from '~/components/format-context';
import type { BriefState } from '../use-brief';

/** Where the words of a brief stand, in words: "Saved 10:02", of an earlier day than the page was opened (ISO instant) with it. */
export function BriefSaveWords({ state, openedAt }: { state: BriefState; openedAt: string }) {
  const { timedMoment } = useFormat();

  return (
    <span
      role="status"
      className={state.kind === 'failed' || state.kind === 'clash' ? 'font-medium text-bad' : 'text-ink-3'}
    >
      {state.kind === 'saved' &&
        `Saved ${timedMoment(state.at, openedAt)}${state.merged ? ', together with another member’s changes' : ''}`}
      {state.kind === 'waiting' && 'Saving'}
      {state.kind === 'failed' && `Not saved. ${state.message} Your words are kept here, and saving is tried again.`}
      {state.kind === 'clash' && 'Not saved: two versions'}
    </span>
  );
}
