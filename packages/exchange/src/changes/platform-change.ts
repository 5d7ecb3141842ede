import type { Micros } from '@upbeat/core/money';
import type { Step } from '@upbeat/core/suggestion';
import { neutraliseCell } from '../export/neutralise-cell';

/** What a platform calls a thing that a placement's results come from; ids are empty where no import gave them. */
export interface PlatformItem {
  placementId: string;
  campaign: string;
  adGroup: string;
  ad: string;
  /** The platform's own ids, "campaign/ad group/ad". */
  key: string;
}

/** An ad that starts or stops. */
export interface StatusChange {
  item: PlatformItem;
  status: 'paused' | 'enabled';
}

/** A daily budget, on whatever the platform holds budgets. */
export interface BudgetChange {
  item: PlatformItem;
  from: Micros;
  to: Micros;
}

export interface PlatformChanges {
  statuses: StatusChange[];
  budgets: BudgetChange[];
  /** Names that a spreadsheet would take for a formula. Written neutral they would name nothing on the platform, so their rows are left out. */
  leftOut: string[];
}

/** The platform's ids of an item; null where it has none. */
export function idsOf({ key }: Pick<PlatformItem, 'key'>): { campaign: string; adGroup: string; ad: string } | null {
  if (key === '') return null;
  const [campaign = '', adGroup = '', ad = ''] = key.split('/');

  return { campaign, adGroup, ad };
}

/**
 * Steps on placements as changes of what a platform knows. Budgets stand on what `budgetOf` names (a campaign, an ad set): the
 * daily spend of a placement that runs in several of them is divided evenly, that of several placements in one adds up. One in which
 * no placement's spend moves is left out.
 */
export function toPlatformChanges(
  steps: readonly Step[],
  items: readonly PlatformItem[],
  budgetOf: (item: PlatformItem) => string,
): PlatformChanges {
  const statuses: StatusChange[] = [];
  const budgets = new Map<string, BudgetChange>();
  const moved = new Set<string>();
  for (const step of steps) {
    const own = items.filter((item) => item.placementId === step.placementId);
    if (step.act === 'pause' || step.act === 'restart') {
      const status = step.act === 'pause' ? 'paused' : 'enabled';
      statuses.push(...own.map((item): StatusChange => ({ item, status })));
    }
    if (step.act !== 'set_daily_spend') continue;
    const homes = new Map(own.map((item) => [budgetOf(item), item]));
    for (const [home, item] of homes) {
      const sum = budgets.get(home) ?? { item, from: 0n, to: 0n };
      const parts = BigInt(homes.size);
      if (step.from !== step.to) moved.add(home);
      budgets.set(home, { ...sum, from: sum.from + BigInt(step.from) / parts, to: sum.to + BigInt(step.to) / parts });
    }
  }

  const named = (...names: string[]) => names.every((name) => neutraliseCell(name) === name);
  const isNamed = {
    status: ({ item }: StatusChange) => named(item.campaign, item.adGroup, item.ad),
    budget: ({ item }: BudgetChange) => named(item.campaign, item.adGroup),
  };
  const sums = [...budgets].flatMap(([home, sum]) => (moved.has(home) ? [sum] : []));
  const odd = [...statuses.filter((one) => !isNamed.status(one)), ...sums.filter((one) => !isNamed.budget(one))];

  return {
    statuses: statuses.filter(isNamed.status),
    budgets: sums.filter(isNamed.budget),
    leftOut: [...new Set(odd.map(({ item }) => item.ad || item.adGroup || item.campaign))],
  };
}
