import { microsToUnits } from '@upbeat/core/money';
import type { Micros } from '@upbeat/core/money';

/** One day of an arm in its account's zone. Conversions may be fractional; money is micros of one currency; null is a figure that was not reported. */
export interface ArmDay {
  /** ISO date. */
  date: string;
  impressions: number | null;
  clicks: number | null;
  spend: Micros | null;
  conversions: number | null;
  value: Micros | null;
}

/** A variant, placement or channel with the stored metric window that its days come from. */
export interface ArmWindow {
  armId: string;
  /** Id of the stored metric window: what a suggestion cites. */
  windowId: string;
  /** Who is paid for its impressions, as people call it ("Google Ads"). */
  platform: string;
  days: readonly ArmDay[];
}

/** A figure of an arm's day; null where it was not reported. */
type Figure = (day: ArmDay) => number | null;

/** What is counted of an arm's day, and out of what. */
export interface Measure {
  count: Figure;
  exposure: Figure;
}

const units = (micros: Micros | null): number | null => (micros === null ? null : microsToUnits(micros));

/** Clicks per impression. */
export const CLICK_RATE: Measure = { count: (day) => day.clicks, exposure: (day) => day.impressions };
/** Conversions per click. */
export const CONVERSION_RATE: Measure = { count: (day) => day.conversions, exposure: (day) => day.clicks };
/** Conversions per impression: what a variant brings in all, clicks and what follows them. */
export const CONVERSIONS_PER_IMPRESSION: Measure = {
  count: (day) => day.conversions,
  exposure: (day) => day.impressions,
};
/** Conversions per unit of spend. */
export const CONVERSIONS_PER_SPEND: Measure = {
  count: (day) => day.conversions,
  exposure: (day) => units(day.spend),
};
/** Value per unit of spend, both in currency units. */
export const VALUE_PER_SPEND: Measure = {
  count: (day) => units(day.value),
  exposure: (day) => units(day.spend),
};

/** Arms with only the days that report what is measured: what was not reported can be judged by nobody. */
export function onReported(arms: readonly ArmWindow[], { count, exposure }: Measure): ArmWindow[] {
  return arms.map((arm) => ({
    ...arm,
    days: arm.days.filter((day) => count(day) !== null && exposure(day) !== null),
  }));
}

/** Sum of a figure over the days that report it. */
export function sumOver(arm: ArmWindow, figure: Figure): number {
  return arm.days.reduce((sum, day) => sum + (figure(day) ?? 0), 0);
}

/** Exact sum of a money figure over the days that report it. */
export function sumMicros(arm: ArmWindow, figure: (day: ArmDay) => Micros | null): Micros {
  return arm.days.reduce((sum, day) => sum + (figure(day) ?? 0n), 0n);
}

/** One cell for each arm (outer) and date that has any exposure (inner, ascending), zeros where an arm did not run. */
export interface DayTable {
  dates: string[];
  exposure: number[][];
  count: number[][];
}

/** The arms' days side by side, as far as they report what is measured. */
export function dayTable(all: readonly ArmWindow[], measure: Measure): DayTable {
  const arms = onReported(all, measure);
  const dates = [...new Set(arms.flatMap((arm) => arm.days.map((day) => day.date)))].sort();
  const column = new Map(dates.map((date, at) => [date, at]));
  const fill = (figure: Figure) =>
    arms.map((arm) => {
      const row = dates.map(() => 0);
      for (const day of arm.days) {
        const at = column.get(day.date) ?? 0;
        row[at] = (row[at] ?? 0) + (figure(day) ?? 0);
      }
      return row;
    });

  return { dates, exposure: fill(measure.exposure), count: fill(measure.count) };
}

/** The days on which at least two arms ran: only they compare, since every day has its own luck and season. */
export function daysTogether(table: DayTable): DayTable {
  const kept = table.dates.flatMap((_, day) =>
    table.exposure.filter((row) => (row[day] ?? 0) > 0).length >= 2 ? [day] : [],
  );
  const pick = <T>(row: readonly T[]): T[] => kept.flatMap((day) => row.slice(day, day + 1));

  return { dates: pick(table.dates), exposure: table.exposure.map(pick), count: table.count.map(pick) };
}
