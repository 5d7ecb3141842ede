import type { ArmWindow, DayTable, Measure } from './arm-window';
import { sumOver } from './arm-window';
import type { Missing, Reading } from './suggestion';
import { MIN_SHARE } from './thresholds';

/** Splits arms into those that can be compared and those shown next to never (under MIN_SHARE of an even split). */
export function leaveOutRare(arms: readonly ArmWindow[], measure: Measure): { kept: ArmWindow[]; leftOut: string[] } {
  const shown = arms.map((arm) => sumOver(arm, measure.exposure));
  const least = (MIN_SHARE * shown.reduce((sum, x) => sum + x, 0)) / Math.max(1, arms.length);
  const rare = (at: number) => (shown[at] ?? 0) < least || (shown[at] ?? 0) === 0;

  return {
    kept: arms.filter((_, at) => !rare(at)),
    leftOut: arms.filter((_, at) => rare(at)).map((arm) => arm.armId),
  };
}

/** Days on which two arms ran side by side, against the minimum; null when they suffice. */
export function missingDays(table: DayTable, need: number): Missing | null {
  const have = table.dates.length;
  if (have >= need) return null;

  return { armId: null, unit: 'days', have, need, missing: need - have, daysAtPace: need - have };
}

/** One arm's figure against its minimum, with the days it takes at the pace of its own days; null when it suffices. */
export function missingFigure(
  arm: { armId: string; days: readonly unknown[] },
  unit: Missing['unit'],
  have: number,
  need: number,
): Missing | null {
  if (have >= need) return null;
  const missing = Math.ceil(need - have);
  const pace = arm.days.length > 0 ? have / arm.days.length : 0;

  return {
    armId: arm.armId,
    unit,
    have,
    need: Math.ceil(need),
    missing,
    daysAtPace: pace > 0 ? Math.ceil(missing / pace) : null,
  };
}

/** The reading that says how much is missing; ready when the slowest of them is. Null when nothing is. */
export function notEnough(
  missing: readonly (Missing | null)[],
): Extract<Reading<never>, { state: 'not_enough' }> | null {
  const open = missing.filter((one) => one !== null);
  if (open.length === 0) return null;
  const days = open.map((one) => one.daysAtPace);

  return {
    state: 'not_enough',
    missing: open,
    readyInDays: days.includes(null) ? null : Math.max(...days.map((n) => n ?? 0)),
  };
}
