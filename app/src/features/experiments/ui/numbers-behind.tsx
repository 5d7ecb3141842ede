import { useFormat } from '~/components/format-context';
import type { ExperimentScreen } from '../experiment-screen.server';
import type { TestResult } from '../read-test';
import { METRIC_WORDS } from '../words';
import { capital } from '~/components/capital';

/** Every figure that the reading stands on, one click away. */
export function NumbersBehind({ screen, result }: { screen: ExperimentScreen; result: TestResult }) {
  const { number, percent, signedPercent } = useFormat();
  const { test, reading } = screen;
  const { trials, successes, rate } = METRIC_WORDS[test.metric];

  return (
    <details className="numbers-behind border-t border-line">
      <summary className="mx-[18px] my-3">Numbers behind it</summary>
      <div
        className="table-scroll border-t border-line [--table-min:560px]"
        tabIndex={0}
        role="region"
        aria-label="Numbers behind the reading"
      >
        <table className="table">
          <caption className="sr-only">Counts, rates and effects of every arm</caption>
          <thead>
            <tr>
              <th scope="col">Arm</th>
              <th scope="col" data-numeric="">
                {capital(trials)}
              </th>
              <th scope="col" data-numeric="">
                {capital(successes)}
              </th>
              <th scope="col" data-numeric="">
                {capital(rate)}
              </th>
              <th scope="col" data-numeric="">
                80% interval
              </th>
              <th scope="col" data-numeric="">
                Against the first
              </th>
              <th scope="col" data-numeric="">
                80% interval
              </th>
            </tr>
          </thead>
          <tbody>
            {result.arms.map((arm, n) => {
              const against = result.readings.find(({ armId }) => armId === arm.id);
              const shown = reading.arms.find(({ id }) => id === arm.id);
              return (
                <tr key={arm.id}>
                  <th scope="row">
                    {n + 1} {shown?.placement}
                  </th>
                  <td data-numeric="">{number(shown?.trials ?? 0)}</td>
                  <td data-numeric="">{number(arm.successes)}</td>
                  <td data-numeric="">{percent(arm.rate, 2)}</td>
                  <td data-numeric="">
                    {percent(arm.low, 2)} to {percent(arm.high, 2)}
                  </td>
                  <td data-numeric="">{against ? signedPercent(against.effect, 1) : '–'}</td>
                  <td data-numeric="">
                    {against ? `${signedPercent(against.low, 1)} to ${signedPercent(against.high, 1)}` : '–'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="card-note">
        Rates: Beta posterior under Jeffreys’ prior. Effects: relative, normal posterior, prior none ± 30%. Counts weigh{' '}
        {result.inflation > 1.005
          ? `1 in ${number(result.inflation, 2)}, since days differ by more than chance.`
          : 'fully: days differ by no more than chance.'}
      </p>
    </details>
  );
}
