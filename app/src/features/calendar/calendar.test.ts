import type { CalendarItem } from '@upbeat/db/calendar/get-calendar';
import { expect, test } from 'vitest';
import { PlanSchema } from './forms';
import { happeningsIn, MONTH, monthAfter, monthSpan, runsThrough, weeksOf } from './month';
import { approvalOf, calendarAddress, happeningWords } from './words';

const item = (more: Partial<CalendarItem>): CalendarItem => ({
  kind: 'placement',
  id: 'p',
  name: 'Ad',
  channel: 'email',
  campaign: 'Spring',
  startsOn: null,
  endsOn: null,
  status: 'planned',
  state: 'approved',
  approved: null,
  variants: null,
  ...more,
});

test('months follow each other over the year, and know their last day', () => {
  expect(monthSpan('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(['2026-13', '1999-01', '2026-1', 'x'].filter((text) => MONTH.test(text))).toEqual([]);
});

test('weeks run from Monday to Sunday and hold every day once', () => {
  const weeks = weeksOf('2026-12');
  expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test('first and last days of a month are told in their order; what has neither in it runs through', () => {
  const items = [
    item({ id: 'a', startsOn: '2026-12-09', endsOn: '2026-12-05' }),
    item({ id: 'b', startsOn: '2026-11-01', endsOn: '2027-01-01' }),
    item({ id: 'c', kind: 'piece', startsOn: '2026-12-01' }),
  ];
  expect(happeningsIn(items, '2026-12').map(({ on, what, item: { id } }) => [on, what, id])).toEqual([
    ['2026-12-01', 'starts', 'c'],
    ['2026-12-05', 'ends', 'a'],
    ['2026-12-09', 'starts', 'a'],
  ]);
  expect(runsThrough(items, '2026-12').map(({ id }) => id)).toEqual(['b']);
});

test('words say what is to come and what was, and a plan is never called a fact', () => {
  const on = '2026-12-05';
  const said = (more: Partial<CalendarItem>, what: 'starts' | 'ends', today: string) =>
    happeningWords({ on, what, item: item(more) }, today);
  expect(said({}, 'starts', '2026-12-01')).toBe('goes live');
  expect(said({}, 'starts', '2026-12-09')).toBe('was to go live');
  expect(said({ status: 'live' }, 'starts', '2026-12-09')).toBe('went live');
  expect(said({ kind: 'piece' }, 'starts', '2026-12-09')).toBe('was planned');
  expect(said({ kind: 'campaign' }, 'ends', '2026-12-09')).toBe('ended');
  expect(approvalOf(item({ kind: 'piece', approved: 1, variants: 2 }))).toBe('Approved, 1 of 2');
  expect(approvalOf(item({ kind: 'campaign', state: null }))).toBeNull();
});

test('filters stand in the address, and a day is a day of the calendar or none', () => {
  const filter = { month: '2026-12', view: 'month', channel: 'email', campaignId: undefined } as const;
  expect(calendarAddress(filter, { month: '2027-01', view: 'list' })).toBe('?month=2027-01&view=list&channel=email');
  expect(PlanSchema.parse({ rowVersion: '1', plannedFor: undefined })).toEqual({ rowVersion: 1, plannedFor: null });
  expect(PlanSchema.safeParse({ rowVersion: '1', plannedFor: '2026-02-30' }).success).toBe(false);
  expect(PlanSchema.safeParse({ rowVersion: '1', plannedFor: '0026-02-03' }).success).toBe(false);
});
