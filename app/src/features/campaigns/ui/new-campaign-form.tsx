import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { CHANNELS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Objective } from '@upbeat/db/objectives/row';
import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import { Pick } from '~/components/ui/pick';
import { SectionHeading } from '~/components/ui/section';
import { Select } from '~/components/ui/select';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { useZodForm } from '~/components/ui/use-zod-form';
import { NewCampaignSchema } from '../forms';
import { objectiveWords } from '../words';
import { ObjectiveFields } from './objective-fields';

export interface NewCampaignFormProps {
  /** Idempotency key of the act. */
  keyOfAct: string;
  brands: readonly { id: string; name: string }[];
  objectives: readonly Objective[];
  currency: string;
  base: string;
  maySetBudget: boolean;
  lastResult?: SubmissionResult<string[]>;
}

/** A campaign in one sheet: what must be said first, what may be said after. */
export function NewCampaignForm({
  keyOfAct,
  brands,
  objectives,
  currency,
  base,
  maySetBudget,
  lastResult,
}: NewCampaignFormProps) {
  const format = useFormat();
  const busy = useNavigation().state !== 'idle';
  const [objective, setObjective] = useState('');
  const [form, fields] = useZodForm({
    id: 'new-campaign',
    schema: NewCampaignSchema,
    lastResult,
    defaultValue: { channels: ['google_rsa', 'meta_feed', 'email'] },
  });
  const channelErrors = fields.channels.errors;

  return (
    <Form method="post" id={form.id} noValidate onSubmit={form.onSubmit} className="grid max-w-[720px] gap-7">
      <input type="hidden" name="key" value={keyOfAct} />
      <section className="grid gap-4">
        <SectionHeading title="What it is" />
        <Field id={fields.name.id} label="Name" error={fields.name.errors}>
          {(control) => (
            <Input
              {...control}
              name="name"
              size="editor"
              defaultValue={fields.name.initialValue}
              placeholder="Fees you can see"
              maxLength={120}
            />
          )}
        </Field>
        {brands.length > 1 ? (
          <Field id={fields.brandId.id} label="Brand" error={fields.brandId.errors}>
            {(control) => (
              <Select
                {...control}
                name="brandId"
                defaultValue={fields.brandId.initialValue ?? brands[0]?.id}
                choices={brands.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
        ) : (
          <input type="hidden" name="brandId" value={brands[0]?.id ?? ''} />
        )}
        <fieldset aria-describedby={channelErrors ? 'channels-said' : undefined}>
          <legend className="label mb-2">Channels</legend>
          <div className="flex flex-wrap gap-2">
            {CHANNELS.map((channel) => (
              <Pick
                key={channel}
                name="channels"
                value={channel}
                defaultChecked={initialChannels(fields.channels.initialValue).includes(channel)}
              >
                {CHANNEL_NAMES[channel]}
              </Pick>
            ))}
          </div>
          <p id="channels-said" aria-live="polite">
            {channelErrors?.map((sentence) => (
              <span key={sentence} className="sentence text-bad">
                <SeverityIcon severity="block" />
                {sentence}
              </span>
            ))}
          </p>
        </fieldset>
      </section>
      <section className="grid gap-4">
        <SectionHeading title="Where and when" hint="may wait" />
        <div className="grid grid-cols-3 gap-4 phone:grid-cols-1">
          <Field id={fields.market.id} label="Market" hint="Country, as claims name it" error={fields.market.errors}>
            {(control) => (
              <Input
                {...control}
                name="market"
                defaultValue={fields.market.initialValue}
                placeholder="IE"
                maxLength={60}
              />
            )}
          </Field>
          <Field id={fields.startsOn.id} label="Starts" hint="First day" error={fields.startsOn.errors}>
            {(control) => (
              <Input {...control} name="startsOn" type="date" defaultValue={fields.startsOn.initialValue} />
            )}
          </Field>
          <Field id={fields.endsOn.id} label="Ends" hint="Last day" error={fields.endsOn.errors}>
            {(control) => <Input {...control} name="endsOn" type="date" defaultValue={fields.endsOn.initialValue} />}
          </Field>
        </div>
        {maySetBudget && (
          <div className="max-w-[226px] phone:max-w-none">
            <Field id={fields.budget.id} label={`Budget, ${currency}`} error={fields.budget.errors}>
              {(control) => (
                <Input
                  {...control}
                  name="budget"
                  inputMode="decimal"
                  defaultValue={fields.budget.initialValue}
                  placeholder="4200"
                />
              )}
            </Field>
          </div>
        )}
      </section>
      <section className="grid gap-4">
        <SectionHeading
          title="What it is for"
          hint={maySetBudget ? 'a target with its reason' : 'targets are set by owners and strategists'}
        />
        <Field id={fields.objective.id} label="Objective" error={fields.objective.errors}>
          {(control) => (
            <Select
              {...control}
              name="objective"
              placeholder="None yet"
              value={objective}
              onChange={(event) => setObjective(event.target.value)}
              choices={[
                ...objectives.map((one) => ({
                  value: one.id,
                  label: `${one.name} (${objectiveWords(one, currency, format)})`,
                })),
                ...(maySetBudget ? [{ value: 'new', label: 'A new objective…' }] : []),
              ]}
            />
          )}
        </Field>
        {objective === 'new' && <ObjectiveFields fields={fields} currency={currency} />}
      </section>
      <FormError id={form.errorId} errors={form.errors} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy && 'Creating'}>
          Create and write the brief
        </Button>
        <LinkButton to={`${base}/studio`} variant="ghost">
          Cancel
        </LinkButton>
      </div>
    </Form>
  );
}

function initialChannels(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
