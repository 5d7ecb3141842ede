import { microsToDecimal } from '@upbeat/core/money';
import type { PerformanceGroup } from '@upbeat/db/metrics/get-performance';
import { csvLine } from '@upbeat/exchange/export/write-csv';
import type { CsvValue } from '@upbeat/exchange/export/write-csv';
import { platformName } from '~/features/imports/choices';
import type { Asked } from './filters';
import type { loadPerformance } from './performance-screen.server';
import { addSums, figureOf, METRICS, ratioOf, remarkOf, unreportedOf, type Metric } from './ratios';
import { countedName } from './counted-name';

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
  'Return',
];
const DIGITS = 6;

/** The dashboard's table as CSV, every row of it, with its filters on top. Figures are plain decimals; text is neutralised. */
export function performanceCsv(
  { asked, current, data, simulated, mixed }: Loaded,
  workspace: { name: string },
): string {
  const campaign = current.groups.find((group) => group.campaignId === asked.filters.campaignId)?.campaign;
  const lines: CsvValue[][] = [
    ['Workspace', workspace.name],
    ...(simulated.length > 0 ? [['Note', `Includes simulated data of the demo: ${simulated.join(', ')}`]] : []),
    ['Period', asked.filters.from, asked.filters.to],
    ['Data complete to', data.lastDay],
    ['Currency', asked.filters.currency],
    ['Platform', asked.filters.platform === null ? 'All' : platformName(asked.filters.platform)],
    ['Campaign', asked.filters.campaignId === null ? 'All' : (campaign ?? asked.filters.campaignId)],
    ['Market', asked.filters.market ?? 'All'],
    [
      'Conversion action',
      current.action === null && mixed.length === 0 ? 'The only one' : countedName(current.action ?? '', mixed),
    ],
    ...notesOf(current).map((note): CsvValue[] => ['Note', note]),
    [],
    [...COLUMNS, ...FIGURES],
    ...current.groups.map(rowOf),
  ];

  return `${lines.map(csvLine).join('\r\n')}\r\n`;
}

const NOTED: readonly Metric[] = ['spend', 'impressions', 'clicks', 'ctr', 'conversions', 'revenue'];

/** What one must know of the period's figures, and of single rows that miss one or are hard to believe; each note once. */
function notesOf(current: Loaded['current']): string[] {
  const totals = addSums(current.days);
  const whole = NOTED.flatMap((metric) => {
    const { silent, told } = unreportedOf(metric, totals);
    return silent > 0 && silent < told ? [`${METRICS[metric].label}: ${remarkOf(metric, totals) ?? ''}`] : [];
  });
  const single = current.groups.flatMap((group) =>
    NOTED.flatMap((metric) =>
      figureOf(metric, group) === null || (metric === 'ctr' && group.clicked > group.seen)
        ? (remarkOf(metric, group) ?? [])
        : [],
    ),
  );

  return [...new Set([...whole, ...single])];
}

const written = (value: number | null): string | null => (value === null ? null : value.toFixed(DIGITS));

/** A sum as it is written; empty where nothing in it reported it. */
const sumOf = (metric: Metric, group: PerformanceGroup, sum: CsvValue): CsvValue =>
  figureOf(metric, group) === null ? null : sum;

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
    sumOf('spend', group, microsToDecimal(group.spend)),
    microsToDecimal(group.counted),
    sumOf('impressions', group, group.impressions),
    sumOf('clicks', group, group.clicks),
    written(ratioOf('ctr', group)),
    sumOf('conversions', group, microsToDecimal(group.conversions)),
    written(ratioOf('cpa', group)),
    sumOf('revenue', group, microsToDecimal(group.value)),
    written(ratioOf('roas', group)),
  ];
}
