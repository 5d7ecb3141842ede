import { addDays } from '@upbeat/core/clock';
import type { CalendarItem } from '@upbeat/db/calendar/get-calendar';

/** A month of the calendar, "2026-12". */
export const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;

/** First and last day of a month, ISO. */
export function monthSpan(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: addDays(`${monthAfter(month, 1)}-01`, -1) };
}

/** The month `by` months later (negative: earlier). */
export function monthAfter(month: string, by: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);

  return at.toISOString().slice(0, 7);
}

/** The weeks of a month from Monday to Sunday; days of the months around it are null. */
export function weeksOf(month: string): (string | null)[][] {
  const { from, to } = monthSpan(month);
  const lead = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = Number(to.slice(8));
  const cells = Array.from({ length: Math.ceil((lead + days) / 7) * 7 }, (_, index) => {
    const day = index - lead;
    return day >= 0 && day < days ? addDays(from, day) : null;
  });

  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** What happens on a day: something goes live (or begins), or ends. */
export interface Happening {
  on: string;
  what: 'starts' | 'ends';
  item: CalendarItem;
}

/** First and last days that fall within a month, in their order. */
export function happeningsIn(items: readonly CalendarItem[], month: string): Happening[] {
  const { from, to } = monthSpan(month);
  const isIn = (day: string | null): day is string => day !== null && day >= from && day <= to;

  return items
    .flatMap((item): Happening[] => [
      ...(isIn(item.startsOn) ? [{ on: item.startsOn, what: 'starts' as const, item }] : []),
      ...(isIn(item.endsOn) ? [{ on: item.endsOn, what: 'ends' as const, item }] : []),
    ])
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** What runs through a month without beginning or ending in it. */
export function runsThrough(items: readonly CalendarItem[], month: string): CalendarItem[] {
  const moving = new Set(happeningsIn(items, month).map(({ item }) => item.id));

  return items.filter(({ id }) => !moving.has(id));
}
