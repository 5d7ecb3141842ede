import type { Reliability } from '@upbeat/stats/judge/calibration';
import { useFormat } from '~/components/format-context';
import { IntervalBar } from '~/components/ui/interval-bar';
import { ReliabilityPlot } from '~/components/ui/reliability-plot';
import type { Forecaster, ForecasterRecord } from '../calibration';

const NAMES: Record<Forecaster, { name: string; hint: string }> = {
  you: { name: 'You', hint: 'locked knowing the history, not the engine’s' },
  engine: { name: 'Engine', hint: 'frozen with the first person’s' },
  blend: { name: 'Blend', hint: 'you and the engine, even weights' },
};

/** One forecaster's record: probabilities against what came true, and how often eight in ten held. Nothing is drawn where n is short. */
export function ForecasterColumn({ record }: { record: ForecasterRecord }) {
  const { number, percent } = useFormat();
  const { who, reliability, intervals } = record;
  const { name, hint } = NAMES[who];
  const inside = intervals.shares?.inside ?? null;

  return (
    <section className="min-w-0 px-[18px] py-4" aria-label={name}>
      <p className="flex items-baseline justify-between gap-2">
        <b className="font-semibold">{name}</b>
        <span className="text-xs text-ink-3">{hint}</span>
      </p>
      {reliability.brier === null ? (
        <Short n={reliability.n} missing={reliability.missing} what="scored forecasts of how likely something was" />
      ) : (
        <>
          <ReliabilityPlot
            series={[{ name, look: 'plain', bins: reliability.bins }]}
            label={`${name}: ${binWords(reliability, percent)}`}
          />
          <p className="flex justify-between gap-2 text-sm">
            <span>
              Brier <b>{number(reliability.brier, 3)}</b>
            </span>
            <span className="text-ink-3">n {number(reliability.n)}</span>
          </p>
          <p className="text-xs text-ink-3">{binWords(reliability, percent)}</p>
        </>
      )}
      <h3 className="mt-4 mb-1 text-sm font-semibold">Eight in ten</h3>
      {inside === null ? (
        <Short n={intervals.n} missing={intervals.missing} what="ranges whose outcome is known" />
      ) : (
        <>
          <IntervalBar
            value={inside.share}
            low={inside.low}
            high={inside.high}
            max={1}
            mean={0.8}
            format={(share) => percent(share, 0)}
            width={220}
          />
          <p className="text-sm">
            {percent(inside.share, 0)} fell inside ({percent(inside.low, 0)} to {percent(inside.high, 0)}), n{' '}
            {number(intervals.n)}
          </p>
          <p className="text-xs text-ink-3">
            Dashes at 80%.{' '}
            {inside.high < 0.8
              ? 'Too sure: the ranges are too narrow.'
              : inside.low > 0.8
                ? 'Too careful: the ranges are too wide.'
                : 'As sure as it should be, as far as can be told.'}
          </p>
        </>
      )}
    </section>
  );
}

function Short({ n, missing, what }: { n: number; missing: number; what: string }) {
  const { number } = useFormat();

  return (
    <p className="mt-2 rounded-md border border-dashed border-line-strong px-3 py-2.5 text-sm text-ink-2">
      Drawn from {number(n + missing)} {what}.{' '}
      {n === 0 ? 'None so far.' : `${number(n)} so far, ${number(missing)} to go.`}
    </p>
  );
}

/** The bins in words: "Said 70%, 55% came true (38% to 70%, n 22)". */
function binWords({ bins }: Reliability, percent: (share: number, digits?: number) => string): string {
  const words = bins.flatMap(({ said, came, n }) =>
    said === null || came === null
      ? []
      : [
          `said ${percent(said, 0)}, ${percent(came.share, 0)} came true (${percent(came.low, 0)} to ${percent(came.high, 0)}, n ${n})`,
        ],
  );

  return words.length === 0 ? 'No bin holds ten outcomes yet.' : words.join('; ').replace(/^s/, 'S');
}
