import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { Objective } from '@upbeat/db/objectives/row';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import { postedText, StaleNotice } from '~/features/brands/ui/stale-notice';
import { METRIC_WORDS } from '~/features/campaigns/words';
import { ObjectiveFormSchema } from '../forms';
import { OBJECTIVE_METRICS } from '../metrics';

type Stored = Objective & { rowVersion: number };

export interface ObjectiveFormProps {
  base: string;
  currency: string;
  /** The id that a new objective gets; that of the row when one is edited. */
  id: string;
  defaults: Partial<Objective>;
  /** Version of the row that is edited; absent on a new one. */
  rowVersion?: number;
  /** The row as somebody else saved it meanwhile. */
  stored?: Stored | null;
  result?: SubmissionResult<string[]>;
}

const COMPARED = [
  ['name', 'Name'],
  ['target', 'Target'],
  ['startsOn', 'From'],
  ['endsOn', 'By'],
  ['reason', 'Why'],
] as const satisfies readonly (readonly [keyof Objective, string])[];

/** An objective: a name, what is measured, the number to reach, its days, and why. */
export function ObjectiveForm({ base, currency, id, defaults, rowVersion, stored, result }: ObjectiveFormProps) {
  const { state, formData } = useNavigation();
  const busy = state !== 'idle' && formData?.has('reason') === true;
  const [form, fields] = useZodForm({
    id: 'objective',
    schema: ObjectiveFormSchema,
    lastResult: result,
    defaultValue: { ...defaults },
  });
  const version = stored?.rowVersion ?? rowVersion;

  return (
    <Card>
      <Form method="post" id={form.id} noValidate onSubmit={form.onSubmit}>
        <input type="hidden" name="key" value={id} />
        {version !== undefined && <input type="hidden" name="rowVersion" value={version} />}
        <CardBody className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          {stored ? (
            <div className="col-span-full">
              <StaleNotice
                reloadTo={`${base}/objectives/${id}`}
                fields={COMPARED.map(([name, label]) => ({
                  label,
                  stored: stored[name],
                  mine: postedText(result?.initialValue, name),
                }))}
              />
            </div>
          ) : (
            form.errors && (
              <div className="col-span-full">
                <FormError errors={form.errors} />
              </div>
            )
          )}
          <div className="col-span-full">
            <Field id={fields.name.id} label="Name" hint="As the desk shows it" error={fields.name.errors}>
              {(control) => <Input {...control} name="name" maxLength={120} defaultValue={fields.name.initialValue} />}
            </Field>
          </div>
          <Field id={fields.metric.id} label="Measured by" error={fields.metric.errors}>
            {(control) => (
              <Select
                {...control}
                name="metric"
                placeholder="Choose…"
                defaultValue={fields.metric.initialValue}
                choices={OBJECTIVE_METRICS.map((value) => ({ value, label: METRIC_WORDS[value] }))}
              />
            )}
          </Field>
          <Field
            id={fields.target.id}
            label="Target"
            hint={`Money in ${currency}; a click-through rate in per cent (4.5); a return as a ratio (3.2)`}
            error={fields.target.errors}
          >
            {(control) => (
              <Input {...control} name="target" inputMode="decimal" defaultValue={fields.target.initialValue} />
            )}
          </Field>
          <Field id={fields.startsOn.id} label="From" error={fields.startsOn.errors}>
            {(control) => (
              <Input {...control} name="startsOn" type="date" defaultValue={fields.startsOn.initialValue} />
            )}
          </Field>
          <Field id={fields.endsOn.id} label="By" error={fields.endsOn.errors}>
            {(control) => <Input {...control} name="endsOn" type="date" defaultValue={fields.endsOn.initialValue} />}
          </Field>
          <div className="col-span-full">
            <Field
              id={fields.reason.id}
              label="Why this target"
              hint="What it stands on; whoever judges it later will ask"
              error={fields.reason.errors}
            >
              {(control) => (
                <Textarea
                  {...control}
                  name="reason"
                  rows={3}
                  maxLength={1000}
                  defaultValue={fields.reason.initialValue}
                />
              )}
            </Field>
          </div>
          <div className="col-span-full flex flex-wrap items-center gap-2">
            <Button type="submit" variant="primary" busy={busy && 'Saving'}>
              {rowVersion === undefined ? 'Set the objective' : 'Save objective'}
            </Button>
            <LinkButton to={`${base}/strategy`} variant="ghost">
              Back to Strategy
            </LinkButton>
          </div>
        </CardBody>
      </Form>
      <CardNote>
        Its value is never typed: it is what the campaigns that count towards it reported on its days.
      </CardNote>
    </Card>
  );
}
