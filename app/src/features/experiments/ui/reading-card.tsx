import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import type { ExperimentScreen } from '../experiment-screen.server';
import type { TestResult } from '../read-test';
import { readingWords } from '../reading-words';
import { actionName, METRIC_WORDS } from '../words';
import { NumbersBehind } from './numbers-behind';
import { PosteriorStrip } from './posterior-strip';

/** What the test shows: the claim in plain words with its limit, then the likely values of each arm on one scale. */
export function ReadingCard({ screen, result }: { screen: ExperimentScreen; result: TestResult }) {
  const format = useFormat();
  const { percent } = format;
  const { test, reading } = screen;
  const { rate, successes } = METRIC_WORDS[test.metric];
  const counted = reading.arms.filter(({ leftOut }) => !leftOut);
  const { claim, limit } = readingWords(counted, result.readings, test.randomised, format);
  const leader = result.arms.toSorted((a, b) => b.mean - a.mean)[0]?.id;

  return (
    <Card className="overflow-hidden">
      <div className="px-[22px] pt-5 pb-4 phone:px-4">
        <p className="reading">
          <b>{claim}</b> {limit}
        </p>
        <p className="mt-2.5 text-sm text-ink-3">
          80% intervals; effects are pulled towards none until the data insist.
          {test.action !== null && ` Counted: “${actionName(test.action)}”.`}
          {reading.arms
            .filter(({ leftOut }) => leftOut)
            .map(({ id, name }) => (
              <span key={id}> Left out: “{name}”, whose account does not report it.</span>
            ))}
        </p>
      </div>
      <div className="arm" data-head="" aria-hidden="true">
        <span>Arm, as shown</span>
        <span className="strip-cell">{rate}: likely values, 80% interval, measured</span>
        <span className="figure">Measured</span>
        <span className="figure">Beats the first</span>
      </div>
      {result.arms.map((arm, n) => {
        const name = reading.arms.find(({ id }) => id === arm.id)?.name ?? '';
        const against = result.readings.find(({ armId }) => armId === arm.id);
        return (
          <div key={arm.id} className="arm">
            <p className={arm.id === leader ? 'arm-words font-semibold' : 'arm-words'}>
              <span className="mr-1.5 text-ink-3">{n + 1}</span>
              {name}
            </p>
            <div className="strip-cell">
              <PosteriorStrip
                arm={arm}
                label={rate}
                end={result.end}
                together={result.together}
                leads={arm.id === leader}
              />
            </div>
            <b className="figure" title={`${arm.successes} ${successes}`}>
              {percent(arm.rate, 2)}
            </b>
            <span className="figure">
              {n === 0 ? 'the first' : against ? <b>{format.chance(against.probability)}</b> : '–'}
            </span>
          </div>
        );
      })}
      <div className="arm pt-1.5 pb-2.5">
        <span className="text-xs text-ink-3">dashes: all arms together, {percent(result.together, 2)}</span>
        <span className="strip-cell flex justify-between text-2xs text-ink-3">
          <span>{percent(0, 0)}</span>
          <span>{percent(result.end, 2)}</span>
        </span>
      </div>
      <NumbersBehind screen={screen} result={result} />
    </Card>
  );
}
