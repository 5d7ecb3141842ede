import { microsToDecimal } from '@upbeat/core/money';
import type { Step } from '@upbeat/core/suggestion';
import { writeCsv } from '../export/write-csv';
import { toPlatformChanges } from './platform-change';
import type { PlatformItem } from './platform-change';

const HEADER = ['Campaign', 'Ad group', 'Ad', 'Change', 'From', 'To'];

/** A list to work off by hand, for platforms that take no file of ours. Empty text where nothing changes. */
export function changeListCsv(steps: readonly Step[], items: readonly PlatformItem[]): string {
  const { statuses, budgets } = toPlatformChanges(steps, items, (item) => `${item.campaign}\n${item.adGroup}`);
  if (statuses.length + budgets.length === 0) return '';

  return writeCsv(HEADER, [
    ...budgets.map(({ item, from, to }) => [
      item.campaign,
      item.adGroup,
      null,
      'Set the daily budget',
      microsToDecimal(from),
      microsToDecimal(to),
    ]),
    ...statuses.map(({ item, status }) => [
      item.campaign,
      item.adGroup,
      item.ad,
      status === 'paused' ? 'Pause' : 'Start again',
      null,
      null,
    ]),
  ]);
}
