import { useFormat } from '~/components/format-context';
import { NoteBox } from '~/components/ui/note-box';
import { RadioGroup } from '~/components/ui/radio-group';
import type { DecisionScreen } from '../decision-screen.server';
import { leftWords } from '../undo-words';
import { ActButton } from './act-button';

/** What can still be done to a decision, in the head of its page: undo once, resolve, withdraw. */
export function DecisionActs({ screen, action }: { screen: DecisionScreen; action: string }) {
  const { day } = useFormat();
  const { decision, left, outcomeStays, may, key } = screen;
  const outcome = outcomeStays
    ? 'Its days are over, so its outcome is measured all the same.'
    : 'Its outcome is not measured.';

  return (
    <>
      {may.undo && (
        <ActButton
          intent="undo"
          title="Undo this decision?"
          description={
            decision.steps.length > 0
              ? `What stands as it left it goes back to what it was here. ${outcome} Platforms change when somebody uploads the undo file. It can be done once.`
              : `It is marked as undone. ${outcome} It can be done once.`
          }
          open="Undo…"
          verb="Undo it"
          busy="Undoing"
          variant="danger"
          action={action}
          formKey={`u-${key}`}
          say={{ name: 'reason', label: 'Why', placeholder: 'The launch moved to next week.' }}
        >
          {left.length > 0 && (
            <NoteBox>
              {leftWords(left, 'stays').join(' ')} The undo file leaves {left.length === 1 ? 'it' : 'them'} out too.
            </NoteBox>
          )}
        </ActButton>
      )}
      {may.resolve && (
        <ActButton
          intent="resolve"
          title="Did it come true?"
          description={`“${decision.statement}”, to be seen ${decision.resolvesOn === null ? '' : day(decision.resolvesOn)}. Every locked forecast is scored with your answer; it stays as it is.`}
          open="Say what happened…"
          verb="Keep the answer"
          busy="Keeping"
          action={action}
          formKey={`r-${key}`}
          say={{ name: 'note', label: 'How you know', placeholder: 'Report of 3 February, page 2.' }}
        >
          <RadioGroup
            legend="It came true"
            name="happened"
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
          />
        </ActButton>
      )}
      {decision.status === 'open' && may.decide && (
        <ActButton
          intent="withdraw"
          title="Withdraw this question?"
          description="It leaves the list undecided and stays in the log. Forecasts that were locked are never scored."
          open="Withdraw…"
          verb="Withdraw it"
          busy="Withdrawing"
          variant="danger"
          action={action}
          formKey={`w-${key}`}
        />
      )}
    </>
  );
}
