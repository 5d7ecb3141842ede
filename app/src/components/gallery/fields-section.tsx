import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../ui/button';
import { Card, CardBody, CardHeader } from '../ui/card';
import { Counter } from '../ui/counter';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { ProvenanceLine } from '../ui/provenance-line';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useZodForm } from '../ui/use-zod-form';

const SampleSchema = z.object({
  email: z.email('Write it as name@company.example'),
  budget: z.coerce.number({ error: 'Write it as 4200' }).positive('Write an amount above zero'),
});

/** Fields in every state, and a form checked by its schema. */
export function FieldsCard() {
  const [headline, setHeadline] = useState('Know the Price of Every Payment');

  return (
    <Card className="col-span-6 narrow:col-span-12">
      <CardHeader title="Fields" />
      <CardBody className="grid grid-cols-2 gap-3.5 phone:grid-cols-1">
        <Field
          label="Offer"
          provenance={<ProvenanceLine sources={[{ id: 'c7', label: 'Claim C-07, to 30 Jun 2025', to: '#claim' }]} />}
        >
          {(control) => <Input {...control} defaultValue="No foreign card fees" />}
        </Field>
        <Field label="Audience" hint="Who, and when they feel it" provenance={<ProvenanceLine sources={[]} />}>
          {(control) => <Input {...control} defaultValue="People who travel" />}
        </Field>
        <Field label="Budget a week" error="Write it as 4200 or 4,200">
          {(control) => <Input {...control} defaultValue="4,20,0" />}
        </Field>
        <Field label="Subject line" warn="38 characters; a phone shows 35">
          {(control) => <Input {...control} defaultValue="A longer subject than phones will show" />}
        </Field>
        <Field label="Headline" aside={<Counter length={headline.length} limit={30} />}>
          {(control) => (
            <Input {...control} size="editor" value={headline} onChange={(event) => setHeadline(event.target.value)} />
          )}
        </Field>
        <Field label="Market">
          {(control) => (
            <Select
              {...control}
              placeholder="Choose…"
              choices={[{ value: 'ie', label: 'Ireland and United Kingdom' }]}
            />
          )}
        </Field>
        <Field label="Description">
          {(control) => (
            <Textarea {...control} defaultValue="Harbour shows the fee and the rate on screen before you pay." />
          )}
        </Field>
        <Field label="Locked">
          {(control) => <Input {...control} disabled defaultValue="While ideas are drafted" />}
        </Field>
        <SampleForm />
      </CardBody>
    </Card>
  );
}

function SampleForm() {
  const [form, fields] = useZodForm({ id: 'sample', schema: SampleSchema });

  return (
    <form
      id={form.id}
      noValidate
      onSubmit={form.onSubmit}
      className="col-span-2 grid grid-cols-[1fr_1fr_auto] items-start gap-3.5 border-t border-line pt-3.5 phone:col-span-1 phone:grid-cols-1"
    >
      <Field id={fields.email.id} label="Work e-mail" error={fields.email.errors}>
        {(control) => <Input {...control} name={fields.email.name} type="email" autoComplete="email" />}
      </Field>
      <Field id={fields.budget.id} label="Budget" error={fields.budget.errors}>
        {(control) => <Input {...control} name={fields.budget.name} inputMode="decimal" />}
      </Field>
      <Button type="submit" className="mt-6">
        Check
      </Button>
    </form>
  );
}
