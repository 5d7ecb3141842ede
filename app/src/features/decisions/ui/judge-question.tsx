import { useFormat } from '~/components/format-context';
import { NoteBox } from '~/components/ui/note-box';
import { OpenedProbabilities } from '~/features/forecasts/ui/opened-probabilities';
import { ProbabilityQuestion } from '~/features/forecasts/ui/probability-question';
import type { DecisionScreen } from '../decision-screen.server';
import { OTHER_WAY } from '../other-way';
import { ForecastThenDecide } from './forecast-then-decide';
import { DecisionStale } from './stale-notice';

/** The three steps on a question that people put to themselves. */
export function JudgeQuestion({ screen, action }: { screen: DecisionScreen; action: string }) {
  const { day } = useFormat();
  const { decision, memberId, key } = screen;
  const { statement, resolvesOn, alternatives, forecasts, rowVersion } = decision;
  const on = resolvesOn === null ? '' : day(resolvesOn);
  const mine = forecasts.some((one) => one.author === 'person' && one.authorId === memberId);
  if (screen.isSeen)
    return (
      <NoteBox>
        The day on which this can be seen has come ({on}). A forecast now would know too much: withdraw the question, or
        put it anew with a later day.
      </NoteBox>
    );

  return (
    <ForecastThenDecide
      forecast={
        statement === '' ? (
          <p className="text-sm text-ink-2">
            This question names nothing that could be seen, so there is nothing to forecast.
          </p>
        ) : mine ? (
          <OpenedProbabilities forecasts={forecasts} memberId={memberId} statement={statement} observed={null} />
        ) : (
          <ProbabilityQuestion statement={statement} on={on} action={action} formKey={`f-${key}`} />
        )
      }
      locked={mine || statement === ''}
      action={action}
      fields={{ key, rowVersion: String(rowVersion) }}
      choices={[
        ...alternatives.map((one) => ({
          value: one.text,
          label: one.text,
          hint: one.note === '' ? undefined : one.note,
        })),
        { value: OTHER_WAY, label: 'Another way, written below' },
      ]}
      writeIn={{ name: 'other', label: 'Another way', hint: 'Only if it is none of these.' }}
      kept="All ways are kept with the decision."
      readAgain={on === '' ? 'whenever somebody asks why' : `when the outcome is in, on ${on}`}
      verbOf={() => 'Decide'}
      stale={<DecisionStale now="" />}
    />
  );
}
