import type { UndoLeft } from '@upbeat/db/decisions/undo-leaves';

const AS_IT_IS: Partial<Record<UndoLeft['why'], string>> = {
  changed: 'somebody changed it after the decision',
  later_decision: 'a later decision holds it',
  in_test: 'it is in a test that is not over',
  ended: 'it has ended',
};
const PAUSED: Partial<Record<UndoLeft['why'], string>> = {
  approval: 'its copy is no longer approved. Submit and sign it again, then set it live on its page',
  campaign_paused: 'its campaign is paused. Resume the campaign, then set it live on its page',
  campaign_over: 'its campaign is over, and nothing can go live in it',
};

/** What an undo leaves as it is, a sentence for each placement: before the click in the future, after it in the past. */
export function leftWords(left: readonly UndoLeft[], tense: 'stays' | 'stayed'): string[] {
  return left.map(({ name, why }) => {
    const paused = PAUSED[why];
    return paused === undefined
      ? `“${name}” ${tense} as it ${tense === 'stays' ? 'is' : 'was'}: ${AS_IT_IS[why] ?? why}.`
      : `“${name}” ${tense} paused: ${paused}.`;
  });
}
