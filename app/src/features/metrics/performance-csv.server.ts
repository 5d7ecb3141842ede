import { microsToDecimal } from '@upbeat/core/money';
import type { PerformanceGroup } from '@upbeat/db/metrics/get-performance';
import { csvLine } from '@upbeat/exchange/export/write-csv';
import type { CsvValue } from '@upbeat/exchange/export/write-csv';
import { platformName } from '~/features/imports/choices';
import type { Asked } from './filters';
import type { loadPerformance } from './performance-screen.server';
import { figureOf, ratioOf, remarkOf } from './ratios';
import { actionName } from './write-figure';

type Loaded = Extract<Awaited<ReturnType<typeof loadPerformance>>, { asked: Asked }>;

const COLUMNS = [
  'Level',
  'Platform',
  'Account',
  'Campaign',
  'Placement',
  'Platform campaign',
  'Ad group',
  'Ad',
  'Days',
];
const FIGURES = [
  'Spend',
  'Spend of accounts that count the action',
  'Impressions',
  'Clicks',
  'CTR',
  'Conversions',
  'Cost per conversion',
  'Revenue',
  'Return on spend',
];
const DIGITS = 6;

/** The dashboard's table as CSV, every row of it, with its filters on top. Figures are plain decimals; text is neutralised. */
export function performanceCsv({ asked, current, data }: Loaded, workspace: { name: string; kind: string }): string {
  const campaign = current.groups.find((group) => group.campaignId === asked.filters.campaignId)?.campaign;
  const lines: CsvValue[][] = [
    ['Workspace', workspace.name],
    ...(workspace.kind === 'demo' ? [['Note', 'Simulated data']] : []),
    ['Period', asked.filters.from, asked.filters.to],
    ['Data complete to', data.lastDay],
    ['Currency', asked.filters.currency],
    ['Platform', asked.filters.platform === null ? 'All' : platformName(asked.filters.platform)],
    ['Campaign', asked.filters.campaignId === null ? 'All' : (campaign ?? asked.filters.campaignId)],
    ['Market', asked.filters.market ?? 'All'],
    ['Conversion action', current.action === null ? 'The only one' : actionName(current.action)],
    ...current.groups
      .flatMap((group) => [remarkOf('conversions', group), remarkOf('ctr', group)])
      .filter((remark, index, all) => remark !== null && all.indexOf(remark) === index)
      .map((remark): CsvValue[] => ['Note', remark]),
    [],
    [...COLUMNS, ...FIGURES],
    ...current.groups.map(rowOf),
  ];

  return `${lines.map(csvLine).join('\r\n')}\r\n`;
}

const written = (value: number | null): string | null => (value === null ? null : value.toFixed(DIGITS));

function rowOf(group: PerformanceGroup): CsvValue[] {
  return [
    group.level,
    platformName(group.platform),
    group.account,
    group.level === 'platform' ? null : (group.campaign ?? 'Not attached'),
    group.placement,
    group.platformCampaign,
    group.adGroup,
    group.ad,
    group.days,
    microsToDecimal(group.spend),
    microsToDecimal(group.counted),
    group.impressions,
    group.clicks,
    written(ratioOf('ctr', group)),
    figureOf('conversions', group) === null ? null : microsToDecimal(group.conversions),
    written(ratioOf('cpa', group)),
    figureOf('revenue', group) === null ? null : microsToDecimal(group.value),
    written(ratioOf('roas', group)),
  ];
}
