import { Link } from '@remix-run/react';
import Undo from 'lucide-react/icons/undo-2';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { EmptyState } from '~/components/ui/empty-state';
import { FormError } from '~/components/ui/form-error';
import { LevelWords } from '~/components/ui/level-words';
import { ActButton } from '~/features/decisions/ui/act-button';
import { leftWords } from '~/features/decisions/undo-words';
import { useAct } from '~/request/use-act';
import type { AiAct, OrchestrationScreen } from '../orchestration-screen.server';

/** What AI did on its own, newest first: judged afterwards by people, undone with one click. */
export function ActsCard({ screen }: { screen: OrchestrationScreen }) {
  return (
    <Card>
      <CardHeader title="What AI did on its own" aside={<LevelWords level={1} />} />
      {screen.acts.length === 0 ? (
        <EmptyState title="Nothing yet.">
          {screen.handed.length === 0
            ? 'No kind of task is handed over. What AI applies by itself will be listed here, to audit and to undo.'
            : 'When results land and a suggestion fits the caps, it is applied and listed here.'}
        </EmptyState>
      ) : (
        <ul>
          {screen.acts.map((act) => (
            <Act key={act.id} act={act} screen={screen} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Act({ act, screen }: { act: AiAct; screen: OrchestrationScreen }) {
  const { dateTime, percent } = useFormat();
  const { audit, status } = act;

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 border-t border-line px-[18px] py-3 phone:grid-cols-1">
      <div className="min-w-0">
        <Link to={`${screen.base}/decisions/${act.id}`} className="speak-md no-underline hover:underline">
          {act.question}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
          <span>{act.kindName}</span>
          {act.campaign !== null && <span>{act.campaign}</span>}
          <span>{dateTime(act.decidedAt)}</span>
          {act.touches !== null && <span>touched {percent(act.touches, 0)} of daily spend</span>}
          {status === 'undone' && <Chip>Undone{act.undoneBy === null ? '' : ` by ${act.undoneBy}`}</Chip>}
          {audit && (
            <Chip tone={audit.verdict === 'fine' ? 'good' : 'bad'}>
              {audit.verdict === 'fine' ? 'Fine' : 'Wrong'}
              {audit.by === null ? '' : `, says ${audit.by}`}
            </Chip>
          )}
        </p>
        {act.left.length > 0 && (
          <p className="mt-1 text-sm text-ink-2">
            {status === 'undone' ? 'Undone; ' : 'If you undo it: '}
            {leftWords(act.left, status === 'undone' ? 'stayed' : 'stays').join(' ')}
          </p>
        )}
        {audit && audit.note !== '' && <p className="mt-1 text-sm text-ink-2">“{audit.note}”</p>}
      </div>
      {screen.may.judge && <Verbs act={act} screen={screen} />}
    </li>
  );
}

function Verbs({ act, screen }: { act: AiAct; screen: OrchestrationScreen }) {
  const fine = useAct(`fine-${act.id}`);
  const undo = useAct(`undo-${act.id}`);
  const open = act.audit === null;
  const mayUndo = act.status === 'decided' && !act.measured;

  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap gap-2">
        {open && (
          <fine.Form method="post">
            <Fields intent="audit" decisionId={act.id} formKey={`fine-${screen.key}`} verdict="fine" />
            <Button type="submit" size="small" busy={fine.busy && 'Keeping'} aria-label={`Fine: ${act.question}`}>
              Fine
            </Button>
          </fine.Form>
        )}
        {open && (
          <ActButton
            intent="audit"
            open="Wrong…"
            name={`Wrong: ${act.question}`}
            size="small"
            title="What was wrong?"
            description="Your audit is kept once and counts against this kind of task. It undoes nothing; that is a click beside it."
            verb="It was wrong"
            busy="Keeping"
            variant="danger"
            action={`${screen.base}/orchestration`}
            formKey={`wrong-${screen.key}`}
            hidden={{ decisionId: act.id, verdict: 'wrong' }}
            say={{ name: 'note', label: 'What was wrong', placeholder: 'It paused the ad that carries the launch.' }}
          >
            <p className="speak-md">{act.question}</p>
          </ActButton>
        )}
        {mayUndo && (
          <undo.Form method="post">
            <Fields intent="undo" decisionId={act.id} formKey={`undo-${screen.key}`} />
            <Button
              type="submit"
              size="small"
              variant="ghost"
              icon={<Undo size={14} aria-hidden />}
              busy={undo.busy && 'Undoing'}
              aria-label={`Undo: ${act.question}`}
            >
              Undo
            </Button>
          </undo.Form>
        )}
      </div>
      <FormError errors={[fine.refused, undo.refused].filter((one) => one !== null)} />
    </div>
  );
}

interface FieldsProps {
  intent: 'audit' | 'undo';
  decisionId: string;
  formKey: string;
  verdict?: 'fine' | 'wrong';
}

/** What an act on one of AI's decisions carries. */
function Fields({ intent, decisionId, formKey, verdict }: FieldsProps) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="decisionId" value={decisionId} />
      {verdict && <input type="hidden" name="verdict" value={verdict} />}
    </>
  );
}
