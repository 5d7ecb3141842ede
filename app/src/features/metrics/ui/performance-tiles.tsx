import { useSearchParams } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Change } from '~/components/ui/change';
import { Sparkline } from '~/components/ui/sparkline';
import { Tile, Tiles } from '~/components/ui/tile';
import type { PerformanceScreen } from '../performance-screen.server';
import { isOfResults, METRICS, type Metric } from '../ratios';
import { Remarked } from './remarked';
import { changeWords } from '../tile-change';
import { areReadWhole, overWords, writeFigure } from '../write-figure';

/** Eight figures with change and course; each puts itself on the chart. */
export function PerformanceTiles({ screen }: { screen: PerformanceScreen }) {
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const { asked, tiles } = screen;
  const chart = (metric: string) => {
    const next = new URLSearchParams(search);
    next.set('chart', metric);
    setSearch(next, { preventScrollReset: true, replace: true });
  };

  return (
    <Tiles columns={8}>
      {tiles.map((tile) => (
        <Tile
          key={tile.metric}
          label={METRICS[tile.metric].label}
          value={
            <Remarked remark={tile.remark ?? ownCounts(tile.metric, screen.mixed)}>
              {writeFigure(tile.metric, tile.value, format, asked.filters.currency, {
                compact: true,
                whole: areReadWhole(tile.value),
              })}
            </Remarked>
          }
          change={
            screen.compared && (
              <Remarked remark={changeWords(tile)}>
                <Change
                  change={tile.change}
                  good={tile.clear ? METRICS[tile.metric].good : 'neutral'}
                  format={(share) => format.percent(share)}
                />
              </Remarked>
            )
          }
          note={tile.over === null ? undefined : overWords(tile.over, format, asked.filters.currency)}
          sparkline={<Sparkline values={tile.values} comparison={tile.comparison ?? undefined} />}
          charted={tile.metric === asked.chart}
          onChart={() => chart(tile.metric)}
        />
      ))}
    </Tiles>
  );
}

/** That a figure adds up what each platform counts by itself; null where it does not. */
function ownCounts(metric: Metric, mixed: readonly string[]): string | null {
  return isOfResults(metric) && mixed.length > 1 ? `Each platform’s own count, added up: ${mixed.join(', ')}.` : null;
}
