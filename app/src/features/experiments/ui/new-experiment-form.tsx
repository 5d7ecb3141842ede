import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { ExperimentMetric } from '@upbeat/db/experiments/row';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import { RadioGroup } from '~/components/ui/radio-group';
import { SectionHeading } from '~/components/ui/section';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { countedOf, powerHint } from '../choices';
import type { ChoiceGroup } from '../choices';
import { METRIC_WORDS } from '../words';
import { ActionField } from './action-field';
import { ArmsField } from './arms-field';
import { MinimumSees } from './minimum-sees';
import { PowerHint } from './power-hint';
import { useArms } from './use-arms';
import { capital } from '~/components/capital';

export interface NewExperimentFormProps {
  /** Idempotency key of the act. */
  keyOfAct: string;
  base: string;
  groups: readonly ChoiceGroup[];
  /** ISO date. */
  today: string;
  lastResult?: SubmissionResult<string[]>;
}

const METRICS = [
  { value: 'ctr', label: 'Click rate', hint: 'Clicks of impressions' },
  { value: 'conversion_rate', label: 'Conversion rate', hint: 'Conversions of clicks, of one conversion action' },
];
const SPLITS = [
  {
    value: 'yes',
    label: 'Yes, the platform splits at random',
    hint: 'An ad experiment or A/B test was set up there. A difference is then the words’ doing, and an uneven split is a fault.',
  },
  {
    value: 'no',
    label: 'No, it delivers as it likes',
    hint: 'The platform chooses who sees which. A difference is then an association: people may differ as much as the words.',
  },
];

/** A test in one sheet: what is compared, what decides, and how long nobody looks. What is typed stays through a refusal. */
export function NewExperimentForm({ keyOfAct, base, groups, today, lastResult }: NewExperimentFormProps) {
  const busy = useNavigation().state !== 'idle';
  const [groupKey, setGroupKey] = useState(groups.length === 1 ? (groups[0]?.key ?? '') : '');
  const [metric, setMetric] = useState<ExperimentMetric>('ctr');
  const [picked, setPicked] = useState<string | null>(null);
  const [minExposures, setMinExposures] = useState('2000');
  const [starts, setStarts] = useState(today);
  const chosen = useArms();
  const group = groups.find(({ key }) => key === groupKey);
  const arms = group?.placements.filter(({ id }) => chosen.arms.some(({ placementId }) => placementId === id)) ?? [];
  const action = group?.actions.find((one) => one.action === picked) ?? group?.actions[0];
  const counts = metric === 'conversion_rate' && action !== undefined;
  const hint = arms.length > 1 ? powerHint(countedOf(arms, action), metric, arms.length) : null;
  const errors = lastResult?.error ?? {};
  const of = (name: string) => errors[name] ?? undefined;
  const armErrors = Object.entries(errors).flatMap(([name, found]) => (name.startsWith('arms') ? (found ?? []) : []));
  const { trials } = METRIC_WORDS[metric];

  return (
    <Form method="post" noValidate className="grid max-w-[720px] gap-7">
      <input type="hidden" name="key" value={keyOfAct} />
      <input type="hidden" name="campaignId" value={group?.campaignId ?? ''} />
      <section className="grid gap-4">
        <SectionHeading title="What is compared" />
        <Field label="Campaign and channel" error={of('campaignId')}>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose…"
              value={groupKey}
              onChange={(event) => {
                setGroupKey(event.target.value);
                setPicked(null);
                chosen.clear();
              }}
              choices={groups.map(({ key, label }) => ({ value: key, label }))}
            />
          )}
        </Field>
        {group && (
          <ArmsField
            placements={group.placements}
            arms={chosen.arms}
            reporting={counts ? action.placements.map(({ id }) => id) : null}
            errors={armErrors}
            onToggle={chosen.toggle}
            onShare={chosen.share}
            onEven={chosen.even}
          />
        )}
        <RadioGroup legend="Does the platform split the audience at random?" name="randomised" choices={SPLITS} />
        <FormError errors={of('randomised')} />
      </section>
      <section className="grid gap-4">
        <SectionHeading title="What decides" />
        <Field label="Name" error={of('name')}>
          {(control) => (
            <Input {...control} name="name" size="editor" maxLength={120} placeholder="Plain against story" />
          )}
        </Field>
        <Field label="What do you expect, and why?" hint="May wait; read beside the result" error={of('hypothesis')}>
          {(control) => <Textarea {...control} name="hypothesis" maxLength={600} />}
        </Field>
        <RadioGroup
          legend="Decided by"
          name="metric"
          choices={METRICS}
          value={metric}
          onChange={(value) => setMetric(value === 'conversion_rate' ? 'conversion_rate' : 'ctr')}
        />
        {group && metric === 'conversion_rate' && (
          <ActionField actions={group.actions} action={action} error={of('action')} onPick={setPicked} />
        )}
      </section>
      <section className="grid gap-4">
        <SectionHeading title="How long nobody looks" hint="results stay hidden until both are reached" />
        <div className="grid grid-cols-3 gap-4 phone:grid-cols-1">
          <Field label="Days, at least" error={of('minDays')}>
            {(control) => <Input {...control} name="minDays" inputMode="numeric" defaultValue="14" />}
          </Field>
          <Field label={`${capital(trials)} an arm, at least`} error={of('minExposures')}>
            {(control) => (
              <Input
                {...control}
                name="minExposures"
                inputMode="numeric"
                value={minExposures}
                onChange={(event) => setMinExposures(event.target.value)}
              />
            )}
          </Field>
          <Field label="First day" hint="Empty: planned" error={of('startedOn')}>
            {(control) => (
              <Input
                {...control}
                name="startedOn"
                type="date"
                max={today}
                value={starts}
                onChange={(event) => setStarts(event.target.value)}
              />
            )}
          </Field>
        </div>
        <MinimumSees rate={hint?.rate ?? null} typed={minExposures} trials={trials} />
        {arms.length > 1 && (
          <PowerHint hint={hint} trials={trials} onTake={(needed) => setMinExposures(String(needed))} />
        )}
      </section>
      <FormError errors={of('')} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy && (starts === '' ? 'Planning' : 'Starting')}>
          {starts === '' ? 'Plan the test' : 'Start the test'}
        </Button>
        <LinkButton to={`${base}/experiments`} variant="ghost">
          Cancel
        </LinkButton>
      </div>
    </Form>
  );
}
