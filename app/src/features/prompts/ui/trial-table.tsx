import { Link } from '@remix-run/react';
import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { useFormat } from '~/components/format-context';
import type { TrialView } from '../trial-view';

type Answer = NonNullable<TrialView['briefs'][number]['answers'][number]>;

const NAMES: Record<string, string> = {
  schema: 'Schema',
  limits: 'Limits',
  brand: 'Brand fit',
  claims: 'Banned claims',
  citations: 'Citations',
  diversity: 'Diversity',
};

/** Briefs down, sides across: the lead line of each idea, the check marks, and what failed in words. */
export function TrialTable({ trial, base }: { trial: TrialView; base: string }) {
  const { percent } = useFormat();
  const [, second] = trial.sides;

  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="What each side wrote">
      <table className="table trial-table">
        <thead>
          <tr>
            <th scope="col">Brief</th>
            {trial.sides.map(({ label, passed, checked }) => (
              <th key={label} scope="col">
                {label}, {passed} of {checked}
              </th>
            ))}
            {second && (
              <th scope="col" data-numeric="">
                Predicted rank of {second.label}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {trial.briefs.map(({ name, isGolden, answers, rank, isClose }) => (
            <tr key={name}>
              <th scope="row">
                <b>{name}</b>
                {isGolden && <span className="block text-xs text-ink-3">golden</span>}
              </th>
              {answers.map((answer, side) => (
                <td key={side}>
                  <span className="hidden text-xs text-ink-3 phone:block">{trial.sides[side]?.label}</span>
                  {answer === null ? <span className="text-ink-3">–</span> : <AnswerCell answer={answer} base={base} />}
                </td>
              ))}
              {second && (
                <td data-numeric="">
                  {rank === null ? (
                    '–'
                  ) : (
                    <>
                      <b>{percent(rank, 0)}</b>
                      {isClose && <span className="block text-xs text-ink-3">too close to call</span>}
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AnswerCell({ answer, base }: { answer: Answer; base: string }) {
  const failed = answer.checks.filter(({ passes }) => !passes);
  const told = failed.filter(({ reason }) => reason !== '');
  const words = answer.checks
    .map(({ name, passes }) => `${NAMES[name] ?? name} ${passes ? 'passes' : 'fails'}`)
    .join(', ');

  return (
    <>
      <ul>
        {answer.lines.map(({ lead }, at) => (
          <li key={at}>{lead}</li>
        ))}
        {answer.lines.length === 0 && <li className="text-ink-3">No answer that could be read.</li>}
      </ul>
      <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="check-marks" role="img" aria-label={words}>
          {answer.checks.map(({ name, passes }) => (
            <i key={name} title={NAMES[name] ?? name} data-fails={passes ? undefined : ''}>
              {passes ? <Check size={12} aria-hidden /> : <X size={12} aria-hidden />}
            </i>
          ))}
        </span>
        <span className="text-xs text-ink-3">
          {answer.checks.length - failed.length} of {answer.checks.length}
        </span>
        {answer.runId !== null && (
          <Link to={`${base}/runs/${answer.runId}`} className="text-xs">
            Run
          </Link>
        )}
      </div>
      {told.length > 0 && (
        <ul className="text-xs text-bad">
          {told.map(({ name, reason }) => (
            <li key={name}>
              {NAMES[name] ?? name}: {reason}
            </li>
          ))}
        </ul>
      )}
      {answer.lines.length > 0 && (
        <details className="mt-1 text-xs">
          <summary className="cursor-pointer text-ink-3">All that it wrote</summary>
          {answer.lines.map(({ title, copy }, at) => (
            <div key={at} className="mt-2">
              <b>{title}</b>
              {copy.map(({ where, text }, line) => (
                <p key={line}>
                  <span className="text-ink-3">{where}</span> {text}
                </p>
              ))}
            </div>
          ))}
        </details>
      )}
    </>
  );
}
