import { microsToDecimal } from '@upbeat/core/money';
import type { Step } from '@upbeat/core/suggestion';
import { writeCsv } from '../export/write-csv';
import { idsOf, toPlatformChanges } from './platform-change';
import type { PlatformItem } from './platform-change';

const HEADER = [
  'Campaign ID',
  'Campaign Name',
  'Ad Set ID',
  'Ad Set Name',
  'Ad Set Daily Budget',
  'Ad ID',
  'Ad Name',
  'Ad Status',
];

const namesOf = (item: PlatformItem) => {
  const ids = idsOf(item);
  // Ads Manager writes ids with a prefix, so that a spreadsheet does not round them.
  const id = (prefix: string, value: string | undefined) => (value ? `${prefix}:${value}` : null);

  return {
    campaign: [id('c', ids?.campaign), item.campaign],
    adSet: [id('as', ids?.adGroup), item.adGroup],
    ad: [id('a', ids?.ad), item.ad],
  };
};

/**
 * A CSV for the bulk import of Meta Ads Manager (Ads > Export & import > Import ads in bulk). Column names are those of its own
 * export file of campaigns, ad sets and ads (English); rows with ids change what exists, without ids names have to be unique. Meta
 * holds these daily budgets on ad sets. Empty text where nothing changes.
 */
export function metaBulkCsv(steps: readonly Step[], items: readonly PlatformItem[]): string {
  const { statuses, budgets } = toPlatformChanges(steps, items, (item) => `${item.campaign}\n${item.adGroup}`);
  if (statuses.length + budgets.length === 0) return '';

  return writeCsv(HEADER, [
    ...budgets.map(({ item, to }) => {
      const { campaign, adSet } = namesOf(item);
      return [...campaign, ...adSet, microsToDecimal(to), null, null, null];
    }),
    ...statuses.map(({ item, status }) => {
      const { campaign, adSet, ad } = namesOf(item);
      return [...campaign, ...adSet, null, ...ad, status === 'paused' ? 'PAUSED' : 'ACTIVE'];
    }),
  ]);
}
