import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import type { DecisionScreen } from '../decision-screen.server';
import { ActButton } from './act-button';

/** A person's judgment of what AI decided on its own: fine, or wrong and why. */
export function AuditCard({ screen, action }: { screen: DecisionScreen; action: string }) {
  const { dateTime } = useFormat();
  const { decision, may, key } = screen;
  if (decision.decidedKind !== 'ai') return null;
  const { audit } = decision;

  return (
    <Card>
      <CardHeader title="Audit" aside={<LevelWords level={1} />} />
      <CardBody className="grid gap-3 text-sm text-ink-2">
        {audit ? (
          <p>
            {audit.by ?? 'Somebody who left'} found it <b className="text-ink">{audit.verdict}</b>, {dateTime(audit.at)}
            {audit.note !== '' && `: “${audit.note}”`}
          </p>
        ) : (
          <>
            <p>
              AI applied this on its own. Whether it was right, a person says; it counts towards what AI may go on
              doing.
            </p>
            {may.audit && (
              <div className="flex gap-2">
                <ActButton
                  intent="audit"
                  title="It was fine"
                  description="Your audit is kept once and counts for this kind of task."
                  open="Fine…"
                  verb="It was fine"
                  busy="Keeping"
                  action={action}
                  formKey={`af-${key}`}
                  hidden={{ verdict: 'fine' }}
                  say={{ name: 'note', label: 'Note, if any', placeholder: '' }}
                />
                <ActButton
                  intent="audit"
                  title="It was wrong"
                  description="Your audit is kept once and counts against this kind of task. Undo the decision apart from it."
                  open="Wrong…"
                  verb="It was wrong"
                  busy="Keeping"
                  variant="danger"
                  action={action}
                  formKey={`aw-${key}`}
                  hidden={{ verdict: 'wrong' }}
                  say={{
                    name: 'note',
                    label: 'What was wrong',
                    placeholder: 'It paused the ad that carries the launch.',
                  }}
                />
              </div>
            )}
          </>
        )}
      </CardBody>
    </Card>
  );
}
