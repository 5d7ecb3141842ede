import Check from 'lucide-react/icons/check';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { ExperimentScreen } from '../experiment-screen.server';
import { METRIC_WORDS } from '../words';

/** Whether the test can be believed: its split, its power, and what nobody knows. */
export function TrustCard({ screen }: { screen: ExperimentScreen }) {
  return (
    <Card as="aside">
      <CardHeader title="Can it be trusted?" />
      <Split screen={screen} />
      <Power screen={screen} />
      <div className="check-line">
        <SeverityIcon severity="note" size={16} />
        <b>Not known</b>
        {unknowns(screen).map((line) => (
          <p key={line} className="text-ink-2">
            {line}
          </p>
        ))}
      </div>
    </Card>
  );
}

function unknowns({ test }: ExperimentScreen): string[] {
  return [
    test.randomised
      ? 'Whether one person saw several arms: platforms count showings, not people.'
      : 'Who saw which: the platform chose, and may have chosen by who would click.',
    'Device, hour and audience of each showing.',
    ...(test.metric === 'conversion_rate'
      ? ['Whether a conversion was caused: it is the platform’s attribution.']
      : []),
  ];
}

function Split({ screen: { test, reading } }: { screen: ExperimentScreen }) {
  const { number, signedPercent, percent } = useFormat();
  const all = reading.arms.reduce((sum, arm) => sum + arm.exposures, 0);
  const { p, broken } = reading.split;
  const rows = (
    <div>
      {reading.arms.map((arm) => {
        const share = all > 0 ? arm.exposures / all : 0;
        return (
          <div key={arm.id} className="counted">
            <span className="truncate text-ink-3" title={arm.name}>
              {arm.name}
            </span>
            <Deviation relative={all > 0 ? share / arm.share - 1 : 0} />
            <span>
              {number(arm.exposures)}{' '}
              <span className="text-ink-3">
                {all > 0 ? signedPercent(share / arm.share - 1, 1) : `plan ${percent(arm.share, 0)}`}
              </span>
            </span>
          </div>
        );
      })}
    </div>
  );
  if (p === null)
    return (
      <div className="check-line">
        <SeverityIcon severity="note" size={16} />
        <b>No showing yet</b>
        <p className="text-ink-2">The split is checked from the first day with results.</p>
        {rows}
      </div>
    );
  if (!test.randomised)
    return (
      <div className="check-line">
        <SeverityIcon severity={broken ? 'warn' : 'note'} size={16} />
        <b>{broken ? 'The platform shifted the shares' : 'The shares came out as planned'}</b>
        <p className="text-ink-2">
          It was not asked to split at random, so this is no fault; it is the reason why the reading is an association.
        </p>
        {rows}
      </div>
    );

  return (
    <div className="check-line">
      {broken ? <SeverityIcon severity="block" size={16} /> : <Check size={16} aria-hidden className="text-good" />}
      <b>{broken ? 'The split broke' : 'The split was as planned'}</b>
      <p className="text-ink-2">
        {broken
          ? 'Uneven as this in fewer than 1 in 1,000 fair splits. No effect is read.'
          : `Uneven as this, or more, in ${number(Math.max(1, Math.round(p * 100)))} of 100 fair splits. Below 1 in 1,000 it would stop here.`}
      </p>
      {rows}
    </div>
  );
}

/** How far an arm's share is from its plan, round a middle; 10% either way. */
function Deviation({ relative }: { relative: number }) {
  const half = Math.min(50, Math.abs(relative) * 500);

  return (
    <svg height="10" width="100%" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d="M50 0V10" className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
      <rect x={relative < 0 ? 50 - half : 50} y="2" width={half} height="6" className="fill-ghost" />
    </svg>
  );
}

function Power({ screen: { test, reading } }: { screen: ExperimentScreen }) {
  const { number, percent } = useFormat();
  if (reading.result === null) return null;
  const { sees, forTen } = reading.result;
  const { trials } = METRIC_WORDS[test.metric];
  const fewest = Math.min(...reading.arms.map((arm) => arm.trials));
  const fine = sees !== null && sees <= 0.1;

  return (
    <div className="check-line">
      {fine ? <Check size={16} aria-hidden className="text-good" /> : <SeverityIcon severity="warn" size={16} />}
      <b>{sees === null ? 'Too few came in' : fine ? 'Large enough for a close race' : 'Too small for a close race'}</b>
      <p className="text-ink-2">
        {sees === null
          ? 'Nothing was counted that a power could be computed from.'
          : `With ${number(fewest)} ${trials} an arm it sees gaps of ${percent(sees, 0)} or more, four times in five.`}
        {forTen !== null && !fine && ` To see 10% it takes ${number(forTen)} an arm.`}
      </p>
    </div>
  );
}
