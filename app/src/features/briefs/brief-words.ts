import type { BriefCheck } from '@upbeat/brand/check-brief';
import { SLOT_WORDS } from './slot-words';

/** How full a brief is, in the one measure that every page uses: "15 of 16 slots filled". */
export function filledWords({ complete }: Pick<BriefCheck, 'complete'>): string {
  return `${complete.filled} of ${complete.total} slots filled`;
}

/** What a brief's check comes to, in a sentence or two. */
export function checkWords({ items, empty, canDraft }: BriefCheck): string {
  if (items.length > 0)
    return canDraft
      ? 'None of this stops a draft. What is empty is named on every idea.'
      : 'The gaps stop a draft; the rest does not.';
  if (empty.length === 0) return 'Every slot is filled. Drafts may say only what stands here.';
  const names = empty.map((slot) => SLOT_WORDS[slot].label.toLowerCase());
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

  return `Nothing needs mending. Empty, and not needed for a draft: ${list}. Drafts may say only what stands here.`;
}
