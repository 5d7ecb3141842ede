import { createHash } from 'node:crypto';
import type { MetricRow } from './metric-row';

/** Changes when the meaning of the key changes, so that old hashes are never taken for new ones. */
const KEY_VERSION = 1;

type KeyedRow = Omit<
  MetricRow,
  'line' | 'currency' | 'impressions' | 'clicks' | 'spend' | 'conversions' | 'conversionValue'
>;

/** SHA-256 of a row's natural key: days, account, campaign, ad group, ad (id where there is one, else name), market, device, breakdowns, conversion action, attribution. */
export function naturalKeyDigest(row: KeyedRow): Buffer {
  return createHash('sha256').update(canonicalKey(row)).digest();
}

/** The natural key as 64 hex digits, as the database keeps it. */
export function naturalKeyHash(row: KeyedRow): string {
  return naturalKeyDigest(row).toString('hex');
}

function canonicalKey(row: KeyedRow): string {
  const breakdowns = Object.entries(row.breakdowns).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    KEY_VERSION,
    row.dateStart,
    row.dateEnd,
    identity(row.accountId, row.account),
    identity(row.campaignId, row.campaign),
    identity(row.adGroupId, row.adGroup),
    identity(row.adId, row.ad),
    row.market,
    row.device,
    breakdowns,
    row.conversionAction,
    row.attribution,
  ]);
}

/** An id and a name that happen to read alike stay apart. */
function identity(id: string | null, name: string | null): [string, string] | null {
  if (id !== null) return ['id', id];
  return name === null ? null : ['name', name];
}
