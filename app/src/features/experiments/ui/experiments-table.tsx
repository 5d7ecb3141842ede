import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ListedExperiment } from '@upbeat/db/experiments/row';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { EXPERIMENT_STATES, METRIC_WORDS, runWords } from '../words';

/** Tests with how far each has come; what they brought stands on their pages, from the minimum on. */
export function ExperimentsTable({ rows, base }: { rows: readonly ListedExperiment[]; base: string }) {
  const format = useFormat();
  const { number } = format;

  return (
    <div className="table-scroll [--table-min:820px]" tabIndex={0} role="region" aria-label="Experiments">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">State</th>
            <th scope="col">Campaign</th>
            <th scope="col">Decided by</th>
            <th scope="col" data-numeric="">
              Arms
            </th>
            <th scope="col" data-numeric="">
              Days
            </th>
            <th scope="col" data-numeric="">
              Fewest an arm
            </th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`${base}/experiments/${row.id}`}>{row.name}</Link>
                <span className="block text-xs text-ink-3">{runWords(row, format)}</span>
              </th>
              <td>
                <Chip tone={EXPERIMENT_STATES[row.status].tone}>{EXPERIMENT_STATES[row.status].words}</Chip>
              </td>
              <td>
                {row.campaign}
                {row.channel && <span className="block text-xs text-ink-3">{CHANNEL_NAMES[row.channel]}</span>}
              </td>
              <td>{METRIC_WORDS[row.metric].rate}</td>
              <td data-numeric="">{number(row.arms)}</td>
              <td data-numeric="">
                {number(row.days)} of {number(row.minDays)}
              </td>
              <td data-numeric="">
                {number(row.fewest)} of {number(row.minExposures)}
              </td>
              <td>{row.choice ?? resultWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function resultWords({ status, reached, startedOn }: ListedExperiment): string {
  if (startedOn === null) return '–';
  if (reached) return status === 'running' ? 'minimum reached: stop and decide' : 'open: decide';

  return status === 'running' ? 'hidden until the minimum' : 'ended before its minimum';
}
