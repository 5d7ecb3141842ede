import type { CalendarItem, CopyState } from '@upbeat/db/calendar/get-calendar';
import type { CalendarFilter } from './calendar-screen.server';
import type { Happening } from './month';

/** How copy stands, in a word. */
export const STATE_WORDS: Record<CopyState, string> = {
  approved: 'Approved',
  waiting: 'Waits for approval',
  draft: 'Draft',
};

/** Where an item lives inside a workspace. */
export function itemPath({ kind, id }: Pick<CalendarItem, 'kind' | 'id'>): string {
  return kind === 'piece' ? `/pieces/${id}` : kind === 'placement' ? `/placements/${id}` : `/campaigns/${id}`;
}

/** What happens with an item on its day: "planned", "goes live", "went live", "ends", "ended". */
export function happeningWords({ what, on, item }: Happening, today: string): string {
  const isPast = on < today;
  if (item.kind === 'piece') return isPast ? 'was planned' : 'planned';
  if (what === 'ends') return isPast ? 'ended' : 'ends';
  if (item.kind === 'campaign') return isPast ? 'began' : 'begins';
  if (item.status === 'planned') return isPast ? 'was to go live' : 'goes live';

  return isPast ? 'went live' : 'goes live';
}

/** The approval of an item in words, of a piece with how many of its variants. Null for a campaign. */
export function approvalOf({ kind, state, approved, variants }: CalendarItem): string | null {
  if (state === null) return null;
  const some = kind === 'piece' && approved !== null && variants !== null && variants > 1 && state === 'approved';

  return some ? `${STATE_WORDS[state]}, ${approved} of ${variants}` : STATE_WORDS[state];
}

/** The address of the calendar with some of its filters changed. */
export function calendarAddress(filter: CalendarFilter, changes: Partial<CalendarFilter>): string {
  const { month, view, channel, campaignId } = { ...filter, ...changes };
  const params = new URLSearchParams({ month });
  if (view === 'list') params.set('view', view);
  if (channel !== undefined) params.set('channel', channel);
  if (campaignId !== undefined) params.set('campaign', campaignId);

  return `?${params.toString()}`;
}
