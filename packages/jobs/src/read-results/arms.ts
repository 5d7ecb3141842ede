import type { Channel } from '@upbeat/core/channels';
import type { Micros } from '@upbeat/core/money';
import type { StoredArm, WindowDay } from '@upbeat/core/suggestion';
import type { PlacementDay } from '@upbeat/db/readings/get-arm-days';
import type { ReadPlacement } from '@upbeat/db/readings/results-to-read';
import type { NewWindow } from '@upbeat/db/readings/store-readings';
import type { ArmDay, ArmWindow } from '@upbeat/stats/suggest/arm-window';
import { platformName } from './names';

const addCounts = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
const addMicros = (a: Micros | null, b: Micros | null) => (a === null || b === null ? null : a + b);

/** Days of some placements summed by date, oldest first. What one of them does not report on a day, the day does not report: a part is no sum. */
export function sumByDate(days: readonly PlacementDay[], placementIds: readonly string[]): ArmDay[] {
  const wanted = new Set(placementIds);
  const sums = new Map<string, ArmDay>();
  for (const { placementId, ...day } of days) {
    if (!wanted.has(placementId)) continue;
    const sum = sums.get(day.date);
    sums.set(
      day.date,
      sum
        ? {
            date: day.date,
            impressions: addCounts(sum.impressions, day.impressions),
            clicks: addCounts(sum.clicks, day.clicks),
            spend: addMicros(sum.spend, day.spend),
            conversions: addCounts(sum.conversions, day.conversions),
            value: addMicros(sum.value, day.value),
          }
        : day,
    );
  }

  return [...sums.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A placement as an arm, by the name it has on its platform: its copy may hold several headlines. */
export function placementArm(placement: ReadPlacement): StoredArm {
  const { id, name, platform, channel } = placement;

  return {
    id,
    name,
    platform: platformName(platform),
    channel,
    placementIds: [id],
  };
}

/** An arm with its days, as the engine takes it. The window is stored with what cites it, so that the arm's id stands for it here. */
export function toWindow(arm: StoredArm, days: readonly PlacementDay[]): ArmWindow {
  return { armId: arm.id, windowId: arm.id, platform: arm.platform, days: sumByDate(days, arm.placementIds) };
}

/** The windows that a suggestion cited, as the engine took them: one for each of its arms. */
export function citedWindows({
  proposal,
  windows,
}: {
  proposal: { arms: readonly StoredArm[] };
  windows: readonly { values: { days: readonly WindowDay[] } }[];
}): ArmWindow[] {
  const money = (micros: string | null) => (micros === null ? null : BigInt(micros));

  return proposal.arms.flatMap((arm, at): ArmWindow[] => {
    const window = windows[at];
    if (!window) return [];
    const days = window.values.days.map((day) => ({ ...day, spend: money(day.spend), value: money(day.value) }));
    return [{ armId: arm.id, windowId: arm.id, platform: arm.platform, days }];
  });
}

/** A day as a metric window keeps it. */
export function toWindowDay(day: ArmDay): WindowDay {
  return { ...day, spend: day.spend?.toString() ?? null, value: day.value?.toString() ?? null };
}

export interface WindowFrame {
  from: string;
  to: string;
  currency: string;
  action: string;
}

/** A metric window of days to be stored. It names every placement that it sums: an import of others that is undone leaves it alone. */
export function newWindow(
  scope: NewWindow['definition']['scope'],
  { name, channel, placementIds }: { name: string; channel: Channel; placementIds: readonly string[] },
  frame: WindowFrame,
  days: readonly ArmDay[],
): NewWindow {
  const [only = null] = scope === 'placement' ? placementIds : [];
  const placements = [...placementIds].sort();

  return {
    placementId: only,
    definition: { scope, name, channel, ...frame, ...(only === null ? { placements } : {}) },
    values: { days: days.map(toWindowDay) },
  };
}
