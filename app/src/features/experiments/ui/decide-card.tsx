import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { LevelWords } from '~/components/ui/level-words';
import { RadioGroup } from '~/components/ui/radio-group';
import { StickyBar } from '~/components/ui/sticky-bar';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';
import type { ExperimentScreen } from '../experiment-screen.server';
import { ActFields, ActRefused } from './act-parts';

const FORM = 'decide-test';

/** What people conclude from a test that is over: one arm stays, or nothing changes; with a reason. */
export function DecideCard({ screen }: { screen: ExperimentScreen }) {
  const act = useAct(`decide-${screen.test.id}`);
  const { reading, may } = screen;
  const broken = reading.state === 'split_broken';
  const choices = [
    ...reading.arms.map((arm) => ({
      value: arm.placementId,
      label: `Keep “${arm.name}”`,
      hint: may.place
        ? 'Its placement goes on; those of the other arms that are live pause here.'
        : 'Needs somebody who may place copy.',
      disabled: !may.place || broken,
    })),
    { value: 'none', label: 'No change', hint: 'Every placement goes on as it is.' },
  ];

  return (
    <Card>
      <CardHeader title="What do you conclude?" aside={<LevelWords level={3} />} />
      <CardBody>
        <act.Form method="post" id={FORM} className="grid gap-5">
          <ActFields screen={screen} intent="decide" />
          <div>
            <RadioGroup legend="Your choice" hideLegend name="keep" choices={choices} />
            <FormError errors={act.errors['keep'] ?? undefined} />
          </div>
          <Field label="Why" hint="Read again when the outcome is in" error={act.errors['reason'] ?? undefined}>
            {(control) => <Textarea {...control} name="reason" size="editor" maxLength={2000} />}
          </Field>
          <ActRefused act={act} />
        </act.Form>
      </CardBody>
    </Card>
  );
}

/** The verb of the form above, at the foot of the page. */
export function DecideBar({ screen }: { screen: ExperimentScreen }) {
  const act = useAct(`decide-${screen.test.id}`);

  return (
    <StickyBar
      level={3}
      title="Keep one, or change nothing?"
      actions={
        <Button type="submit" form={FORM} variant="primary" busy={act.busy && 'Deciding'}>
          Decide
        </Button>
      }
    >
      Pausing here is kept with your reason. On the platform, pause them yourself.
    </StickyBar>
  );
}
