import { Link } from '@remix-run/react';
import type { Decision, DecisionOutcome } from '@upbeat/db/decisions/row';
import type { TakenBack } from '@upbeat/db/outcomes/list-taken-back';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { OpenedForecasts } from '~/features/forecasts/ui/opened-forecasts';
import { OpenedProbabilities } from '~/features/forecasts/ui/opened-probabilities';
import { TakenBackNote } from './taken-back-note';
import { BASIS_WORDS, reasonWords, VERDICT_NAMES, VERDICT_SAYS } from '../verdict-words';

export interface WhatHappenedProps {
  decision: Decision;
  takenBack: readonly TakenBack[];
  memberId: string;
  base: string;
}

/** The frozen forecasts, and beside them on the same axis what was measured, as soon as it is. */
export function WhatHappened({ decision, takenBack, memberId, base }: WhatHappenedProps) {
  const { outcome, forecasts, statement, lesson } = decision;
  const observed = outcome?.observed ?? null;
  const measured =
    observed && 'ratio' in observed && observed.ratio !== null
      ? { value: observed.ratio, low: observed.low, high: observed.high }
      : undefined;

  return (
    <Card>
      <CardHeader
        title={outcome?.status === 'measured' ? 'Forecasts, and what happened' : 'Forecasts, frozen'}
        aside={<OutcomeChip outcome={outcome} />}
      />
      <CardBody className="grid gap-4">
        {statement === '' ? (
          <OpenedForecasts forecasts={forecasts} memberId={memberId} outcome={measured} />
        ) : (
          <OpenedProbabilities forecasts={forecasts} memberId={memberId} statement={statement} observed={observed} />
        )}
        <OutcomeWords decision={decision} />
        {takenBack.length > 0 && <TakenBackNote takenBack={takenBack} base={base} />}
      </CardBody>
      {outcome?.status === 'measured' && (
        <CardNote>
          {lesson ? (
            <>
              Lesson ({lesson.status}): <Link to={`${base}/lessons/${lesson.id}`}>{lesson.claim}</Link>
            </>
          ) : (
            'No lesson was drawn from it.'
          )}
        </CardNote>
      )}
    </Card>
  );
}

function OutcomeChip({ outcome }: { outcome: DecisionOutcome | null }) {
  if (outcome === null) return null;
  if (outcome.status === 'waiting') return <Chip>Waits</Chip>;
  if (outcome.status === 'cancelled' || outcome.verdict === null) return <Chip>Not measured</Chip>;

  return <Chip tone={outcome.verdict === 'causal' ? 'good' : 'neutral'}>{VERDICT_NAMES[outcome.verdict]}</Chip>;
}

function OutcomeWords({ decision }: { decision: Decision }) {
  const format = useFormat();
  const { outcome, statement, status } = decision;
  if (outcome === null)
    return (
      <p className="text-sm text-ink-2">
        {status === 'open'
          ? 'Nothing waits yet: it is not decided.'
          : 'It named nothing that could be seen, so no outcome is measured.'}
      </p>
    );
  if (outcome.status === 'waiting')
    return (
      <p className="text-sm text-ink-2">
        {statement === ''
          ? `The outcome is measured over ${format.dayRange(outcome.from, outcome.to)}, as soon as all its days have landed.`
          : `It can be seen on ${format.day(outcome.to)}; then a person says whether it came true.`}
      </p>
    );
  if (outcome.status === 'cancelled')
    return <p className="text-sm text-ink-2">It was undone before its outcome was in.</p>;

  return (
    <div className="grid gap-1.5 text-sm text-ink-2">
      {outcome.verdict && (
        <p>
          <b className="font-semibold text-ink">{VERDICT_NAMES[outcome.verdict]}.</b> {VERDICT_SAYS[outcome.verdict]}
        </p>
      )}
      {outcome.why.map((reason) => (
        <p key={reason.reason}>{reasonWords(reason, format)}</p>
      ))}
      <p className="text-xs text-ink-3">
        {outcome.basis && `Read as ${BASIS_WORDS[outcome.basis]}, `}
        {format.dayRange(outcome.from, outcome.to)}.
        <Counted outcome={outcome} />
      </p>
    </div>
  );
}

function Counted({ outcome }: { outcome: DecisionOutcome }) {
  const { number } = useFormat();
  const { observed } = outcome;
  if (observed === null) return null;
  if ('happened' in observed) return <> “{observed.note}”</>;
  const said = (side: { count: number; exposure: number; days: number }) =>
    `${number(side.count)} of ${number(side.exposure)} on ${number(side.days)} days`;

  return (
    <>
      {' '}
      After: {said(observed.after)}.{observed.before && ` Before: ${said(observed.before)}.`}
    </>
  );
}
