import { addDays, dateInZone, daysBetween } from '@upbeat/core/clock';
import type { Landing } from '@upbeat/db/imports/list-landings';
import type { PerformanceDay } from '@upbeat/db/metrics/get-performance';
import type { Sums } from '@upbeat/db/metrics/sums';
import { addSums } from './ratios';

const WEEK = 7;

/** One point of a chart: the day it begins on, and its sums; null where nothing was reported. */
export interface Bucket {
  day: string;
  sums: Sums | null;
}

/** Days of a period as points, or as weeks counted from its first day, so that two periods of one length have like points. */
export function bucketsOf(
  days: readonly PerformanceDay[],
  { from, to }: { from: string; to: string },
  by: 'day' | 'week',
): Bucket[] {
  const size = by === 'week' ? WEEK : 1;
  const held: Sums[][] = Array.from({ length: Math.ceil((daysBetween(from, to) + 1) / size) }, () => []);
  for (const one of days) held[Math.floor(daysBetween(from, one.day) / size)]?.push(one);

  return held.map((sums, index) => ({
    day: addDays(from, index * size),
    sums: sums.length === 0 ? null : addSums(sums),
  }));
}

/** Files that landed within a point of the chart. */
export interface LandedMark {
  index: number;
  files: string[];
}

/** Landed imports by the point of the chart that their day in the workspace's zone falls on, in order. */
export function landedMarks(
  landings: readonly Landing[],
  { from, to }: { from: string; to: string },
  by: 'day' | 'week',
  zone: string,
): LandedMark[] {
  const size = by === 'week' ? WEEK : 1;
  const held = new Map<number, string[]>();
  for (const { fileName, landedAt } of landings) {
    const day = dateInZone(new Date(landedAt), zone);
    if (day < from || day > to) continue;
    const index = Math.floor(daysBetween(from, day) / size);
    held.set(index, [...(held.get(index) ?? []), fileName]);
  }

  return [...held].map(([index, files]) => ({ index, files })).sort((a, b) => a.index - b.index);
}
