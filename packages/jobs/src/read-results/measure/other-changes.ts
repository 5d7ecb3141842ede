import type { DueOutcome } from '@upbeat/db/outcomes/list-due-outcomes';
import type { ArmDays } from '@upbeat/db/readings/get-arm-days';
import type { OtherChange } from '@upbeat/stats/judge/verdict';
import { sumByDate } from '../arms';

/** A figure of the evidence that moved by more than this share was restated. */
const RESTATED = 0.02;

/** What else moved within an outcome's window: placements, other decisions, the campaign itself, and evidence that was restated since. */
export function otherChanges(due: DueOutcome, results: ArmDays): OtherChange[] {
  const arms = new Set(due.experiment?.arms.map((arm) => arm.placementId));
  // A test's own start and the act that concludes it are no other changes.
  const listed = due.experiment
    ? due.changes.filter((change) => change.date > due.from && change.date < due.decidedOn)
    : due.changes;
  const changes = listed.map(
    ({ id, noun, date }): OtherChange => ({
      id,
      kind: noun === 'placements' ? 'placement' : 'other',
      date,
      touchesBothParts: due.experiment !== null && !arms.has(id),
    }),
  );

  return isRestated(due, results)
    ? [...changes, { id: due.id, kind: 'tracking', date: due.from, touchesBothParts: false }]
    : changes;
}

/** Whether the windows that the suggestion cited read otherwise now. */
function isRestated({ suggestion }: DueOutcome, results: ArmDays): boolean {
  return (suggestion?.windows ?? []).some(({ values }, at) => {
    const arm = suggestion?.proposal.arms[at];
    const first = values.days[0]?.date;
    const last = values.days.at(-1)?.date;
    if (!arm || !first || !last) return false;
    const now = sumByDate(results.days, arm.placementIds).filter((day) => day.date >= first && day.date <= last);
    const moved = (then: number, today: number) => Math.abs(today - then) > RESTATED * Math.max(then, 1);
    const total = <Day>(days: readonly Day[], figure: (day: Day) => number | null) =>
      days.reduce((sum, day) => sum + (figure(day) ?? 0), 0);

    return (
      moved(
        total(values.days, (day) => day.impressions),
        total(now, (day) => day.impressions),
      ) ||
      moved(
        total(values.days, (day) => day.clicks),
        total(now, (day) => day.clicks),
      ) ||
      moved(
        total(values.days, (day) => day.conversions),
        total(now, (day) => day.conversions),
      )
    );
  });
}
