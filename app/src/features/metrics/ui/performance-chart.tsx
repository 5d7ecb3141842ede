import { useFormat } from '~/components/format-context';
import { LineChart } from '~/components/ui/line-chart';
import type { PerformanceScreen } from '../performance-screen.server';
import { METRICS } from '../ratios';
import { writeFigure } from '../write-figure';

const SHOWN_FILES = 3;

/** The charted figure over the period, with the period before. */
export function PerformanceChart({ screen }: { screen: PerformanceScreen }) {
  const format = useFormat();
  const { asked, days, tiles, marks } = screen;
  const tile = tiles.find((one) => one.metric === asked.chart);
  if (tile === undefined) return null;
  const { currency } = asked.filters;
  const write = (value: number) => writeFigure(tile.metric, value, format, currency);
  const labels = days.map((day) => format.day(day, { year: false }));
  const series = { name: 'this period', values: tile.values };
  const comparison = tile.comparison ? { name: 'the period before', values: tile.comparison } : undefined;

  return (
    <LineChart
      key={`${tile.metric} ${days[0]} ${asked.by}`}
      title={`${METRICS[tile.metric].label}, by ${asked.by}`}
      labels={labels}
      series={series}
      comparison={comparison}
      marks={{ name: 'imports landed', at: marks.map(({ index, files }) => ({ index, label: landedWords(files) })) }}
      format={write}
      formatAxis={(value) => axisWords(tile.metric, value, format, currency)}
      explorable
    />
  );
}

/** Files that landed on a point: by name, as far as a line holds them. */
function landedWords(files: readonly string[]): string {
  const more = files.length - SHOWN_FILES;

  return `${files.slice(0, SHOWN_FILES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function axisWords(
  metric: keyof typeof METRICS,
  value: number,
  format: ReturnType<typeof useFormat>,
  currency: string,
): string {
  if (metric === 'roas') return format.number(value, value % 1 === 0 ? 0 : 1);
  if (metric === 'ctr') return format.percent(value, 1);
  if (metric === 'conversions' || metric === 'impressions' || metric === 'clicks') return format.compact(value);
  return format.money(BigInt(Math.round(value * 1e6)), currency, { compact: true });
}
