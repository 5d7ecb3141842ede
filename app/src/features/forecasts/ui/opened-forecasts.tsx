import type { FrozenForecast } from '@upbeat/db/forecasts/frozen';
import { useFormat } from '~/components/format-context';
import { blendOf, isOnALog } from '../blend-of';
import { SURENESS_WORDS } from '../spread';
import { ForecastAxis } from './forecast-axis';
import type { AxisRow } from './forecast-axis';
import { FrozenAt } from './frozen-at';

export interface OpenedForecastsProps {
  forecasts: readonly FrozenForecast[];
  memberId: string;
  /** Ratios of past spans, drawn as dots. */
  dots?: readonly number[];
  /** What was measured, as a ratio with its 80% interval. */
  outcome?: { value: number; low: number | null; high: number | null };
}

interface Row extends AxisRow {
  sureness: FrozenForecast['sureness'];
  score: FrozenForecast['score'];
}

/** Who made a forecast, as a page names him. */
export function authorName({ author, authorId, name }: FrozenForecast, memberId: string): string {
  if (author === 'engine') return 'Engine';
  if (author === 'ai') return 'AI';
  return authorId === memberId ? 'You' : (name ?? 'Somebody who left');
}

function rowsOf(forecasts: readonly FrozenForecast[], memberId: string): Row[] {
  const own = forecasts.find((one) => one.authorId === memberId);
  const engine = forecasts.find((one) => one.author === 'engine');
  const blend = own && engine ? blendOf(own.distribution, engine.distribution) : null;
  const rows = forecasts.flatMap((one): Row[] =>
    isOnALog(one.distribution)
      ? [
          {
            id: one.id,
            name: authorName(one, memberId),
            by: one.author === 'person' ? 'person' : 'engine',
            low: one.distribution.p10,
            middle: one.distribution.p50,
            high: one.distribution.p90,
            sureness: one.sureness,
            score: one.score,
          },
        ]
      : [],
  );
  rows.sort((a, b) => Number(b.name === 'You') - Number(a.name === 'You'));
  if (!blend) return rows;

  const { p10: low, p50: middle, p90: high } = blend;
  return [...rows, { id: 'blend', name: 'Blend', by: 'blend', low, middle, high, sureness: null, score: null }];
}

/** Frozen forecasts of a ratio on one axis, with their blend and, once measured, what happened. */
export function OpenedForecasts({ forecasts, memberId, dots = [], outcome }: OpenedForecastsProps) {
  const { signedPercent, number } = useFormat();
  const says = (ratio: number) => signedPercent(ratio - 1);
  const rows = rowsOf(forecasts, memberId);
  const [first] = forecasts;
  if (rows.length === 0 || !first) return <p className="text-sm text-ink-2">Nobody made a forecast.</p>;
  const ends = [
    ...rows.flatMap((row) => [row.low, row.high]),
    ...(outcome ? [outcome.low ?? outcome.value, outcome.high ?? outcome.value] : []),
    1,
  ];
  const pad = 0.08 * (Math.max(...ends) - Math.min(...ends));

  return (
    <div className="grid gap-2">
      <ForecastAxis
        rows={rows}
        dots={dots}
        min={Math.min(...ends) - pad}
        max={Math.max(...ends) + pad}
        mark={1}
        outcome={outcome}
        format={says}
      />
      <ul className="grid gap-0.5 text-xs text-ink-2">
        {rows.map((row) => (
          <li key={row.id}>
            <b className="font-semibold">{row.name}</b>: {says(row.middle)}, eight in ten between {says(row.low)} and{' '}
            {says(row.high)}
            {row.sureness && ` (${SURENESS_WORDS[row.sureness].toLowerCase()})`}
            {outcome && row.by !== 'blend' && `; ${heldWords(row, outcome.value)}`}
            {row.score?.kind === 'crps' && `, score ${number(row.score.score, 3)}`}
          </li>
        ))}
        {outcome && (
          <li>
            <b className="font-semibold">Happened</b>: {says(outcome.value)}
            {outcome.low !== null &&
              outcome.high !== null &&
              `, 80% interval ${says(outcome.low)} to ${says(outcome.high)}`}
          </li>
        )}
      </ul>
      <FrozenAt at={first.frozenAt}>
        scored against the {first.windowDays} days after the decision; a score is about the share it was off, lower is
        better
      </FrozenAt>
    </div>
  );
}

function heldWords({ low, high }: Pick<Row, 'low' | 'high'>, happened: number): string {
  if (happened < low) return 'too high';
  return happened > high ? 'too low' : 'held';
}
