import type { Forecast } from '@upbeat/db/forecasts/row';
import { useFormat } from '~/components/format-context';
import { SURENESS_WORDS } from '../spread';
import { ForecastAxis } from './forecast-axis';
import { FrozenAt } from './frozen-at';

export interface OpenedForecastProps {
  forecasts: readonly Forecast[];
  memberId: string;
  /** Own measured rates, drawn as dots. */
  rates: readonly number[];
}

/** All frozen forecasts of an idea on one axis: people solid with a dot, the engine dashed with an open square, own history as dots. */
export function OpenedForecast({ forecasts, memberId, rates }: OpenedForecastProps) {
  const { percent } = useFormat();
  const rate = (value: number) => percent(value, value < 0.01 ? 2 : 1);
  const rows = forecasts.flatMap((one) => (one.quantiles ? [{ ...one, quantiles: one.quantiles }] : []));
  const nameOf = (one: Forecast) =>
    one.author !== 'person' ? 'Engine' : one.authorId === memberId ? 'You' : 'Colleague';
  const ordered = [...rows].sort((a, b) => Number(nameOf(b) === 'You') - Number(nameOf(a) === 'You'));
  const max = 1.1 * Math.max(0.001, ...rows.map((row) => row.quantiles.p90));
  const [first] = ordered;

  return (
    <div className="grid gap-2">
      <ForecastAxis
        rows={ordered.map((row) => ({
          id: row.id,
          name: nameOf(row),
          by: row.author === 'person' ? 'person' : 'engine',
          low: row.quantiles.p10,
          middle: row.quantiles.p50,
          high: row.quantiles.p90,
        }))}
        dots={rates}
        min={0}
        max={max}
        format={(value) => (value === 0 ? '0%' : rate(value))}
      />
      <ul className="grid gap-0.5 text-xs text-ink-2">
        {ordered.map((row) => (
          <li key={row.id}>
            <b className="font-semibold">{nameOf(row)}</b>: {rate(row.quantiles.p50)}, eight in ten between{' '}
            {rate(row.quantiles.p10)} and {rate(row.quantiles.p90)}
            {row.sureness && ` (${SURENESS_WORDS[row.sureness].toLowerCase()})`}
          </li>
        ))}
        {!ordered.some((row) => row.author !== 'person') && (
          <li className="text-ink-3">
            The engine made no forecast: it needs five measured rates of your own on one channel of the brief.
          </li>
        )}
      </ul>
      {first && <FrozenAt at={first.frozenAt}>scored against the first {first.windowDays} days of results</FrozenAt>}
    </div>
  );
}
