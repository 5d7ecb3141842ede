import type { MetricRow } from './metric-row';

/** What a row is of, as the database knows it: names of at most 300 characters, and the platform's own ids in one text. */
export interface EntityNames {
  campaign: string;
  ad_group: string;
  ad: string;
  /** Empty where the file has no ids. */
  key: string;
}

/** A text as its column takes it; empty where the file does not say. */
export const columnText = (value: string | null): string => (value ?? '').slice(0, 300);

function externalKey(row: MetricRow): string {
  const ids = [row.campaignId, row.adGroupId, row.adId];

  return ids.some((id) => id !== null) ? columnText(ids.map((id) => id ?? '').join('/')) : '';
}

/** Names and key of what a row is of; an id stands in for a name that the file does not have. */
export function entityNames(row: MetricRow): EntityNames {
  return {
    campaign: columnText(row.campaign ?? row.campaignId),
    ad_group: columnText(row.adGroup ?? row.adGroupId),
    ad: columnText(row.ad ?? row.adId),
    key: externalKey(row),
  };
}
