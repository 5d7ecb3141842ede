import { copyLines, fieldName } from '@upbeat/brand/copy-lines';
import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import type { ReviewItem, ReviewLink, ReviewSubject } from '@upbeat/db/review-links/row';

/** How copy stands, for somebody outside: a word, a longer sentence, and whether it can be judged now. */
export interface ReviewState {
  word: string;
  tone: 'good' | 'warn' | 'neutral';
  sentence: string | null;
  isOpen: boolean;
}

/** The state of one piece of copy in words for somebody outside. */
export function reviewState({ status, changed, version }: ReviewItem): ReviewState {
  if (version === null)
    return {
      word: 'Not ready',
      tone: 'neutral',
      sentence: 'Nothing was put up for review yet. Look again later.',
      isOpen: false,
    };
  if (status === 'draft')
    return {
      word: 'Being changed',
      tone: 'warn',
      sentence: 'This copy is being changed. Below is what was up for review last; it cannot be approved now.',
      isOpen: false,
    };
  const since = changed
    ? 'It was written anew after you got this link; these are the words that are up for review now.'
    : null;

  return status === 'approved'
    ? { word: 'Approved by the team', tone: 'good', sentence: since, isOpen: true }
    : { word: 'Waits for approval', tone: 'neutral', sentence: since, isOpen: true };
}

/** What this link said last, and whether that still holds. */
export function verdictWords(verdict: NonNullable<ReviewItem['verdict']>): string {
  const { name, void: reason } = verdict;
  if (verdict.verdict === 'changes') return `${name} asked for changes.`;

  return reason === null ? `${name} approved this.` : `${name} approved an earlier state. ${reason}`;
}

/** Entries of copy that can be commented on, by the value a form sends ("headline 2") and the name people read. */
export function commentable(channel: Channel, fields: CopyFields): { value: string; label: string; text: string }[] {
  return copyLines(channel, fields).map(({ field, index, text }) => ({
    value: `${field} ${index}`,
    label: fieldName(field, index),
    text,
  }));
}

/** The entry a comment is about, as people read it; null for the whole copy. */
export function aboutWords({ field, entry }: { field: string | null; entry: number | null }): string | null {
  return field === null || entry === null ? null : fieldName(field as FieldKey, entry);
}

export const SUBJECT_WORDS: Record<ReviewSubject, string> = {
  variant: 'this variant',
  piece: 'submitted variants of this content piece',
  campaign: 'all submitted copy of the campaign',
};

/** A link in one line: "may approve, shows this variant". */
export function linkWords({ subject, mayApprove }: Pick<ReviewLink, 'subject' | 'mayApprove'>): string {
  return `${mayApprove ? 'May comment and approve' : 'May comment'}; shows ${SUBJECT_WORDS[subject]}`;
}
