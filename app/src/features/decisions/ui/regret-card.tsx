import type { Format } from '~/components/format';
import { useFormat } from '~/components/format-context';
import { gutterFor, linearScale, ticksFor } from '~/components/chart-scale';
import { ChartFrame } from '~/components/ui/chart-frame';
import { amountWords, signedAmount } from '~/features/suggestions/gain-words';
import type { RegretLedger } from '../regret';
import { capital } from '~/components/capital';

const UNITS = { clicks: 'Clicks', conversions: 'Conversions', 'currency units': 'Conversion value' } as const;
const MOST_MONTHS = 12;
const WIDTH = 520;
const HEIGHT = 190;

/** What was missed and avoided by dismissing, gained and lost by taking, month by month, in one unit. */
export function RegretCard({ ledger }: { ledger: RegretLedger }) {
  const format = useFormat();
  const months = ledger.months.slice(-MOST_MONTHS);
  const signed = (value: number) => signedAmount(value, ledger.unit, ledger.currency, format);
  const sum = ({ n, amount }: RegretLedger['gained']) =>
    `${amountWords(amount, ledger.unit, ledger.currency, format)} in ${format.number(n)}`;

  return (
    <ChartFrame
      title={`Regret ledger, ${ledger.spends === 'more' ? 'more spend, ' : ''}${UNITS[ledger.unit].toLowerCase()}`}
      legend={<Legend />}
      table={{
        columns: ['Month', 'Taken', 'Dismissed'],
        rows: months.map((one) => [monthWords(one.month, format.locale), signed(one.taken), signed(one.dismissed)]),
      }}
    >
      <p className="px-1.5 pb-2 text-sm text-ink-2">{sumWords(ledger, sum)}</p>
      <Drawing months={months} write={(value) => axisWords(value, ledger, format)} locale={format.locale} />
      <p className="px-1.5 pt-1 pb-3 text-xs text-ink-3">
        The measured change times what the placements brought a day when it was proposed, over the window.{' '}
        {format.number(ledger.unclear)} of {format.number(ledger.n)} may be a gain as well as a loss.{' '}
        {basisWords(ledger, format)}
      </p>
    </ChartFrame>
  );
}

/** The sums that are there: "Taken: gained 456 in 1. Dismissed: missed 30 in 2, avoided 12 in 1." */
function sumWords(ledger: RegretLedger, sum: (one: RegretLedger['gained']) => string): string {
  const part = (name: string, all: readonly (readonly [string, RegretLedger['gained']])[]) => {
    const said = all.filter(([, one]) => one.n > 0).map(([verb, one]) => `${verb} ${sum(one)}`);
    return said.length === 0 ? [] : [`${name}: ${said.join(', ')}.`];
  };

  return [
    ...part('Taken', [
      ['gained', ledger.gained],
      ['lost', ledger.lost],
    ]),
    ...part('Dismissed', [
      ['missed', ledger.missed],
      ['avoided', ledger.avoided],
    ]),
  ].join(' ');
}

/** How the outcomes were read, what further spend they stand against, and what is in no sum. */
function basisWords({ bases, replayed, cost, unit, currency, spends }: RegretLedger, format: Format): string {
  const read = [
    ...(bases.applied > 0 ? [`${format.number(bases.applied)} read as after against before`] : []),
    ...(bases.sideBySide > 0 ? [`${format.number(bases.sideBySide)} side by side, as they ran`] : []),
  ].join(', ');
  const more =
    unit === 'currency units'
      ? 'The further spend is taken off.'
      : `For ${format.money(cost, currency)} of further spend, which is in no sum.`;
  const left = `${format.number(replayed)} more replayed on later days ${replayed === 1 ? 'is' : 'are'} in no sum: that is the engine’s own arithmetic.`;

  return [
    ...(read === '' ? [] : [`${capital(read)}.`]),
    ...(spends === 'more' ? [more] : []),
    ...(replayed > 0 ? [left] : []),
  ].join(' ');
}

function axisWords(value: number, { unit, currency }: RegretLedger, format: Format): string {
  return unit === 'currency units'
    ? format.money(BigInt(Math.round(value)) * 1_000_000n, currency, { compact: true })
    : format.compact(value);
}

function monthWords(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: '2-digit' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}

function Legend() {
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <svg width="10" height="10" aria-hidden="true">
          <rect width="10" height="10" className="fill-ink" />
        </svg>
        dismissed
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="10" height="10" aria-hidden="true">
          <rect x=".5" y=".5" width="9" height="9" className="fill-band stroke-line-strong" />
        </svg>
        taken
      </span>
    </>
  );
}

interface DrawingProps {
  months: RegretLedger['months'];
  write: (value: number) => string;
  locale: string;
}

function Drawing({ months, write, locale }: DrawingProps) {
  const values = months.flatMap((one) => [one.taken, one.dismissed]);
  const ticks = ticksFor(Math.min(0, ...values), Math.max(0, ...values));
  const left = gutterFor(ticks.map(write));
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [HEIGHT - 26, 10]);
  const slot = (WIDTH - left - 8) / Math.max(1, months.length);
  const bar = Math.min(26, slot * 0.34);
  const rect = (value: number) => ({ y: Math.min(y(0), y(value)), height: Math.max(1, Math.abs(y(value) - y(0))) });

  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      className="max-w-[720px]"
      role="img"
      aria-label="Regret ledger by month; the table has its figures"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${WIDTH - 8}`} className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'} />
          <text x={left - 6} y={y(tick) + 4} fontSize="11" textAnchor="end" className="fill-ink-3">
            {write(tick)}
          </text>
        </g>
      ))}
      {months.map((one, index) => {
        const middle = left + slot * (index + 0.5);
        return (
          <g key={one.month}>
            {one.taken !== 0 && (
              <rect x={middle - bar - 1} width={bar} {...rect(one.taken)} className="fill-band stroke-line-strong" />
            )}
            {one.dismissed !== 0 && <rect x={middle + 1} width={bar} {...rect(one.dismissed)} className="fill-ink" />}
            <text x={middle} y={HEIGHT - 8} fontSize="11" textAnchor="middle" className="fill-ink-3">
              {monthWords(one.month, locale)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
