import type { PerformanceGroup } from '@upbeat/db/metrics/get-performance';
import type { Sums } from '@upbeat/db/metrics/sums';
import { relativeChange } from '@upbeat/stats/change';
import { twoSidedZ } from '@upbeat/stats/normal';
import { ratioFromMoments } from '@upbeat/stats/ratio-from-moments';
import type { RatioEstimate } from '@upbeat/stats/ratio-interval';
import { platformName } from '~/features/imports/choices';
import { isPartial } from './coverage';
import { momentsOf, ratioOf, type Ratio } from './ratios';

/** How much an interval of the table covers. */
export const COVERAGE = 0.8;
const Z = twoSidedZ(COVERAGE);
/** A scale ends where the widest interval does, but not beyond so many times the mean. */
const MOST_TIMES_MEAN = 4;

/** A row of the dashboard's table. */
export interface TableRow {
  id: string;
  level: PerformanceGroup['level'];
  name: string;
  /** Of a platform row: its own last name, and the campaign and ad group that it stands in; null where it names nothing above it. */
  last: string;
  within: string | null;
  /** Where the row leads: a campaign or a placement; null for a platform and for rows attached to nothing. */
  noun: 'campaigns' | 'placements' | null;
  nounId: string | null;
  attached: boolean;
  days: number;
  sums: Sums;
  /** The judged ratio, and its interval; null interval: too few days. */
  value: number | null;
  interval: { low: number; high: number } | null;
  /** Against the period before; null where either has no interval, or data on many fewer days. `clear`: the interval of the change leaves nought out. */
  change: { share: number; clear: boolean } | null;
}

const keyOf = (group: PerformanceGroup): string =>
  [group.level, group.platform, group.campaignId ?? '-', group.entityId ?? '-'].join('|');

/** Groups of a period as rows, each held against the same group of the period before. */
export function tableRows(
  current: readonly PerformanceGroup[],
  previous: readonly PerformanceGroup[],
  ratio: Ratio,
): TableRow[] {
  const before = new Map(previous.map((group) => [keyOf(group), group]));

  return current.map((group) => {
    const id = keyOf(group);
    const estimate = estimateOf(group, ratio);
    const earlier = before.get(id);

    return {
      id,
      level: group.level,
      ...nameOf(group),
      days: group.days,
      sums: group,
      value: ratioOf(ratio, group),
      interval: estimate && { low: estimate.low, high: estimate.high },
      change:
        earlier && estimate && !isPartial(earlier.days, group.days)
          ? changeBetween(estimate, estimateOf(earlier, ratio))
          : null,
    };
  });
}

function estimateOf(group: PerformanceGroup, ratio: Ratio): RatioEstimate | null {
  return ratioFromMoments(momentsOf(ratio, group, group.moments), COVERAGE);
}

function changeBetween(current: RatioEstimate, previous: RatioEstimate | null): TableRow['change'] {
  const change = previous && relativeChange(current, previous, Z);

  return change && { share: change.change, clear: change.clear !== 0 };
}

function nameOf(group: PerformanceGroup): Pick<TableRow, 'name' | 'last' | 'within' | 'noun' | 'nounId' | 'attached'> {
  const attached = group.campaignId !== null;
  if (group.level === 'platform')
    return { ...oneName(platformName(group.platform)), noun: null, nounId: null, attached: true };
  if (group.level === 'campaign')
    return {
      ...oneName(group.campaign ?? 'Not attached to a placement'),
      noun: attached ? 'campaigns' : null,
      nounId: group.campaignId,
      attached,
    };
  const parts = [group.platformCampaign, group.adGroup, group.ad].filter(Boolean);

  return {
    name: parts.join(' / ') || 'unnamed',
    last: parts.at(-1) ?? 'unnamed',
    within: parts.length > 1 ? parts.slice(0, -1).join(' / ') : null,
    noun: group.placementId === null ? null : 'placements',
    nounId: group.placementId,
    attached,
  };
}

/** The names of a row that stands in nothing. */
function oneName(name: string): Pick<TableRow, 'name' | 'last' | 'within'> {
  return { name, last: name, within: null };
}

/** The right end of the interval column's scale. */
export function scaleOf(rows: readonly Pick<TableRow, 'interval' | 'value'>[], mean: number | null): number {
  const widest = Math.max(0, ...rows.map((row) => row.interval?.high ?? row.value ?? 0));

  return mean === null || mean <= 0 ? widest || 1 : Math.min(widest || mean, MOST_TIMES_MEAN * mean);
}

/** The first `most` rows: every platform and campaign, then the platform rows of the largest spend, in their places. */
export function keepRows(rows: readonly TableRow[], most: number): TableRow[] {
  if (rows.length <= most) return [...rows];
  const entities = rows.filter((row) => row.level === 'entity');
  const room = Math.max(0, most - (rows.length - entities.length));
  const kept = new Set(
    entities
      .toSorted((a, b) => (a.sums.spend === b.sums.spend ? 0 : a.sums.spend > b.sums.spend ? -1 : 1))
      .slice(0, room)
      .map((row) => row.id),
  );

  return rows.filter((row) => row.level !== 'entity' || kept.has(row.id)).slice(0, most);
}
