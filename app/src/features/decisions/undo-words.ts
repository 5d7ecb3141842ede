import type { UndoLeft } from '@upbeat/db/decisions/undo-leaves';

const WHY: Record<UndoLeft['why'], string> = {
  approval: 'its copy is no longer approved. Submit and sign it again, then set it live on its page',
  campaign_paused: 'its campaign is paused. Resume the campaign, then set it live on its page',
  campaign_over: 'its campaign is over, and nothing can go live in it',
};

/** What an undo leaves paused, a sentence for each placement: before the click in the future, after it in the past. */
export function leftWords(left: readonly UndoLeft[], tense: 'stays' | 'stayed'): string[] {
  return left.map(({ name, why }) => `“${name}” ${tense} paused: ${WHY[why]}.`);
}
