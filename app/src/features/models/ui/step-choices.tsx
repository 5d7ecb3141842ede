import { useSubmit } from '@remix-run/react';
import { MODEL_STEPS } from '@upbeat/core/model-choice';
import type { ModelStep } from '@upbeat/core/model-choice';
import { FormError } from '~/components/ui/form-error';
import { SectionHeading } from '~/components/ui/section';
import { Select } from '~/components/ui/select';
import { useAct } from '~/request/use-act';
import { STEP_NAMES } from '../choices';
import type { ModelsScreen } from '../models-screen.server';

/** Which model each step asks first; the others follow in their order. */
export function StepChoices({ screen }: { screen: ModelsScreen }) {
  return (
    <div className="mt-10">
      <SectionHeading title="Who is asked first" hint="the others follow in their order, the patterns last" />
      {MODEL_STEPS.map((step) => (
        <Choice key={step} step={step} screen={screen} />
      ))}
    </div>
  );
}

function Choice({ step, screen }: { step: ModelStep; screen: ModelsScreen }) {
  const act = useAct(`choose-${step}`);
  const submit = useSubmit();
  const chosen = screen.choices[step] ?? '';

  return (
    <div className="setting">
      <b id={`step-${step}`}>{STEP_NAMES[step]}</b>
      <form method="post" className="max-w-[320px]">
        <Select
          aria-labelledby={`step-${step}`}
          name="modelId"
          value={chosen}
          disabled={!screen.mayManage}
          onChange={(event) => {
            const modelId = event.target.value;
            submit(
              { intent: 'choose', step, ...(modelId === '' ? {} : { modelId }) },
              { method: 'post', navigate: false, fetcherKey: `choose-${step}` },
            );
          }}
          choices={[
            { value: '', label: 'The first in the order' },
            ...screen.models.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </form>
    </div>
  );
}
