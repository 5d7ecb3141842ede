import { addDays } from '@upbeat/core/clock';
import type { SimulatedRow } from '@upbeat/exchange/generator/daily-rows';
import { printGoogleReport } from '@upbeat/exchange/generator/print-google-report';
import { printMetaReport } from '@upbeat/exchange/generator/print-meta-report';
import type { Cast } from './cast';
import { HARBOUR } from './content';
import { uploadFile } from './upload';

export const PLATFORMS = ['google', 'meta'] as const;
export type Platform = (typeof PLATFORMS)[number];

const PRINTED: Record<
  Platform,
  {
    platform: string;
    account: string;
    print: (rows: SimulatedRow[], period: { firstDay: string; lastDay: string }) => Iterable<string>;
  }
> = {
  google: { platform: 'google_ads', account: 'Harbour Google', print: printGoogleReport },
  meta: { platform: 'meta_ads', account: 'Harbour Meta', print: (rows) => printMetaReport(rows, 'EUR') },
};

/** The analyst uploads a platform's export of some days (counted back from the first boot, both included) and queues it. */
export async function uploadDays(
  { analyst, workspaceId, calendar, accounts }: Cast,
  platform: Platform,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const period = { firstDay: calendar.day(from), lastDay: calendar.day(to) };
  const { print, ...about } = PRINTED[platform];
  const rows = accounts[platform].filter((row) => row.date >= period.firstDay && row.date <= period.lastDay);
  await uploadFile(analyst, workspaceId, {
    ...about,
    name: `${about.platform}_simulated_${period.lastDay}.csv`,
    text: [...print(rows, period)].join(''),
    currency: 'EUR',
    timeZone: HARBOUR.timeZone,
  });
}

/** A small file whose currency nobody stated: it waits for an answer. */
export function silentFile(today: string): string {
  const rows = [3, 2, 1].map(
    (ago, at) =>
      `23850${at},${addDays(today, -ago)},17002602,${4_100 + 270 * at},${61 + 9 * at},${(82.4 + 6.35 * at).toFixed(2)},3100`,
  );

  return ['ad_id,date,account_id,impressions,inline_link_clicks,spend,reach', ...rows, ''].join('\n');
}
