import type { Performance } from '@upbeat/db/metrics/get-performance';
import { platformName } from '~/features/imports/choices';
import { actionName } from './write-figure';

/** Platforms whose own, unnamed counts the figures add up; empty where they are of one platform or of a named action. */
export function mixedPlatforms({
  groups,
  action,
  actions,
}: Pick<Performance, 'groups' | 'action' | 'actions'>): string[] {
  if ((action ?? actions[0]?.action) !== '') return [];
  const counted = groups.filter(
    ({ level, conversions, value }) => level === 'platform' && (conversions > 0n || value > 0n),
  );

  return counted.length > 1 ? counted.map(({ platform }) => platformName(platform)) : [];
}

/** The conversion action as the dashboard names it: an unnamed one is not one action where several platforms count it. */
export function countedName(action: string, mixed: readonly string[]): string {
  return action === '' && mixed.length > 1 ? 'each platform’s own count' : actionName(action);
}
