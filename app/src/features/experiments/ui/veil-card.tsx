import Lock from 'lucide-react/icons/lock';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { Progress } from '~/components/ui/progress';
import type { ExperimentScreen } from '../experiment-screen.server';
import { actionName, METRIC_WORDS } from '../words';

/** What is missing to the minimum, in a sentence. */
function missingWords({ test, reading }: ExperimentScreen, number: (value: number) => string): string {
  const short = reading.arms.filter(({ missing }) => missing > 0);
  const { trials } = METRIC_WORDS[test.metric];
  const days = reading.missingDays;
  const parts = [
    days > 0 && `${number(days)} more ${days === 1 ? 'day' : 'days'} of results`,
    short.length > 0 &&
      `${number(Math.max(...short.map(({ missing }) => missing)))} more ${trials} for the arm that has fewest`,
  ].filter((part) => part !== false);

  const unreported = reading.arms.filter(({ leftOut }) => leftOut).length;
  const silent =
    unreported === 0 || test.action === null
      ? ''
      : ` ${number(unreported)} of its placements are in accounts that do not report “${actionName(test.action)}”: they are left out.`;

  return `${parts.length === 0 ? 'Nothing is missing.' : `Missing: ${parts.join(', and ')}.`}${silent}`;
}

/** Before the minimum: what was shown, and nothing of what it brought. Looking early is how a winner is made up. */
export function VeilCard({ screen }: { screen: ExperimentScreen }) {
  const { number } = useFormat();
  const { test, reading } = screen;
  const { trials } = METRIC_WORDS[test.metric];
  const early = test.status === 'stopped' || test.status === 'cancelled';

  return (
    <Card state="rejected">
      <CardHeader
        title={early ? 'It stopped before its minimum' : 'Results open at the minimum'}
        beside={<Chip icon={<Lock size={12} aria-hidden />}>Hidden</Chip>}
      />
      <CardBody className="grid grid-cols-2 gap-7 phone:grid-cols-1 phone:gap-4">
        <div className="grid content-start gap-2 text-ink-2">
          <p>
            It set itself {number(test.minDays)} days and {number(test.minExposures)} {trials} an arm.{' '}
            {early
              ? 'What it showed by then would be luck as likely as not, so it stays hidden and carries no decision.'
              : 'Until then you see only what says whether it runs well.'}
          </p>
          <p>Performance and References still show each placement’s own figures: who reads them there looks early.</p>
          <p>
            <b className="text-ink">{missingWords(screen, number)}</b>
          </p>
        </div>
        <div>
          {reading.arms.map((arm) => (
            <div key={arm.id} className="counted">
              <span className="truncate" title={arm.name}>
                {arm.name}
              </span>
              <Progress
                done={Math.min(arm.trials, test.minExposures)}
                total={test.minExposures}
                label={`${arm.name}: ${number(arm.trials)} of ${number(test.minExposures)} ${trials}`}
              />
              <span>{arm.leftOut ? 'left out' : number(arm.trials)}</span>
            </div>
          ))}
          <p className="mt-2 text-xs text-ink-3">
            {number(test.days)} of {number(test.minDays)} days with results
            {test.action !== null && `; counted: “${actionName(test.action)}”`}
          </p>
        </div>
      </CardBody>
    </Card>
  );
}

/** The split is not the one planned: no effect may be read. */
export function BrokenCard({ screen: { test } }: { screen: ExperimentScreen }) {
  return (
    <Card state="rejected">
      <CardHeader title="The split broke" beside={<Chip tone="bad">No reading</Chip>} />
      <CardBody className="grid gap-2 text-ink-2">
        <p>
          The arms were shown in shares that a random split would give fewer than once in a thousand tests. Whoever saw
          one arm then differs from whoever saw another, and no difference between them means anything.
        </p>
        <p>
          Look at the platform: was an arm paused, its budget cut, or the test set to deliver the better one more often?
          {test.status === 'running' ? ' Mend that and begin a new test; this one cannot be saved.' : ''}
        </p>
      </CardBody>
    </Card>
  );
}
