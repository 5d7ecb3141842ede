import { microsToDecimal } from '@upbeat/core/money';
import type { Step } from '@upbeat/core/suggestion';
import { writeCsv } from '../export/write-csv';
import type { PlatformItem } from './platform-change';
import { toPlatformChanges } from './platform-change';

const HEADER = ['Campaign', 'Campaign daily budget', 'Ad group', 'Ad name', 'Ad status', 'Comment'];

/**
 * A CSV for Google Ads Editor (Account > Import > From file). Column headers as in Google's help, "CSV file columns"
 * (support.google.com/google-ads/editor/answer/57747): matched whatever their case and spaces, English only; an empty cell changes
 * nothing. Google holds daily budgets on campaigns, so a budget has a row of its campaign. Empty text where nothing changes.
 */
export function googleAdsEditorCsv(steps: readonly Step[], items: readonly PlatformItem[]): string {
  const { statuses, budgets } = toPlatformChanges(steps, items, (item) => item.campaign);
  if (statuses.length + budgets.length === 0) return '';

  return writeCsv(HEADER, [
    ...budgets.map(({ item, from, to }) => [
      item.campaign,
      microsToDecimal(to),
      null,
      null,
      null,
      `These ads spent about ${microsToDecimal(from)} a day; raise or lower the budget by the difference if others share it.`,
    ]),
    ...statuses.map(({ item, status }) => [
      item.campaign,
      null,
      item.adGroup,
      item.ad,
      status === 'paused' ? 'Paused' : 'Enabled',
      null,
    ]),
  ]);
}
