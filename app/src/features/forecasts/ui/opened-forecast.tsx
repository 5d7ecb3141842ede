import type { Forecast } from '@upbeat/db/forecasts/row';
import Lock from 'lucide-react/icons/lock';
import { useFormat } from '~/components/format-context';
import { placeOn } from '~/components/interval';
import { SURENESS_WORDS } from '../spread';

export interface OpenedForecastProps {
  forecasts: readonly Forecast[];
  memberId: string;
  /** Own measured rates, drawn as dots. */
  rates: readonly number[];
}

const WIDTH = 308;
const ROW = 30;

/** All frozen forecasts of an idea on one axis: people solid with a dot, the engine dashed with an open square, own history as dots. */
export function OpenedForecast({ forecasts, memberId, rates }: OpenedForecastProps) {
  const { percent, dateTime } = useFormat();
  const rate = (value: number) => percent(value, value < 0.01 ? 2 : 1);
  const rows = forecasts.flatMap((one) => (one.quantiles ? [{ ...one, quantiles: one.quantiles }] : []));
  const nameOf = (one: Forecast) =>
    one.author !== 'person' ? 'Engine' : one.authorId === memberId ? 'You' : 'Colleague';
  const ordered = [...rows].sort((a, b) => Number(nameOf(b) === 'You') - Number(nameOf(a) === 'You'));
  const max = 1.1 * Math.max(0.001, ...rows.map((row) => row.quantiles.p90));
  const x = (value: number) => placeOn({ min: 0, max }, value, WIDTH);
  const height = ordered.length * ROW + 34;
  const frozen = ordered[0]?.frozenAt;

  return (
    <div className="grid gap-2">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" aria-hidden="true">
        {ordered.map((row, index) => {
          const y = index * ROW + 20;
          const person = row.author === 'person';
          const tone = person ? 'stroke-people-fill' : 'stroke-ai-fill';
          const middle = x(row.quantiles.p50);
          return (
            <g key={row.id}>
              <text x="0" y={y - 7} fontSize="11.5" className="fill-ink-2">
                {nameOf(row)} {rate(row.quantiles.p50)}
              </text>
              <path
                d={`M${x(row.quantiles.p10)} ${y}H${x(row.quantiles.p90)}`}
                strokeWidth="2"
                strokeDasharray={person ? undefined : '4 3'}
                className={tone}
              />
              {person ? (
                <circle cx={middle} cy={y} r="4.5" className="fill-people-fill" />
              ) : (
                <rect
                  x={middle - 4}
                  y={y - 4}
                  width="8"
                  height="8"
                  strokeWidth="1.5"
                  className="fill-surface stroke-ai-fill"
                />
              )}
            </g>
          );
        })}
        {rates
          .filter((value) => value <= max)
          .map((value, index) => (
            <circle key={index} cx={x(value)} cy={height - 20} r="2" className="fill-ghost" />
          ))}
        <path d={`M0 ${height - 14.5}H${WIDTH}`} className="stroke-line-strong" />
        <text x="0" y={height - 2} fontSize="11" className="fill-ink-3">
          0%
        </text>
        <text x={WIDTH} y={height - 2} fontSize="11" textAnchor="end" className="fill-ink-3">
          {rate(max)}
        </text>
      </svg>
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
      {frozen && (
        <p className="flex items-center gap-1.5 text-xs text-ink-3">
          <Lock size={12} aria-hidden />
          Frozen {dateTime(frozen)}; scored against the first {ordered[0]?.windowDays} days of results
        </p>
      )}
    </div>
  );
}
