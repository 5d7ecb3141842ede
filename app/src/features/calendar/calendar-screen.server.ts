import { CHANNELS } from '@upbeat/core/channel-fields';
import { dateInZone, now } from '@upbeat/core/clock';
import { isId } from '@upbeat/core/ids';
import { getCalendar } from '@upbeat/db/calendar/get-calendar';
import type { Scope } from '~/request/require-member.server';
import { MONTH, monthSpan } from './month';

/** A month of what goes live when, filtered as the address says; what does not fit is left out. */
export async function calendarScreen({ db, workspace, member }: Scope, params: URLSearchParams) {
  const today = dateInZone(now(), member.timeZone);
  const asked = params.get('month') ?? '';
  const campaignId = params.get('campaign') ?? '';
  const filter = {
    month: MONTH.test(asked) ? asked : today.slice(0, 7),
    view: params.get('view') === 'list' ? ('list' as const) : ('month' as const),
    channel: CHANNELS.find((channel) => channel === params.get('channel')),
    campaignId: isId(campaignId) ? campaignId : undefined,
  };
  const calendar = await getCalendar(db, workspace.id, { ...monthSpan(filter.month), ...filter });

  return { ...calendar, filter, today, base: `/w/${workspace.slug}` };
}
export type CalendarScreen = Awaited<ReturnType<typeof calendarScreen>>;
export type CalendarFilter = CalendarScreen['filter'];
