import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useZodForm } from '~/components/ui/use-zod-form';
import type { RegionChoices } from '../choices.server';
import { NewWorkspaceSchema } from '../forms';
import { proposeSlug } from '../slug';

export interface NewWorkspaceFormProps {
  defaults: { id: string; locale: string; currency: string; timeZone: string };
  choices: RegionChoices;
  lastResult?: SubmissionResult<string[]>;
}

/** The zone of this browser once it runs, unless another was chosen. */
function useBrowserZone(fallback: string) {
  const [zone, setZone] = useState(fallback);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);

  return [zone, setZone] as const;
}

/** Name, address, brand and region of a workspace to be. Address and brand follow the name until they are written by hand. */
export function NewWorkspaceForm({ defaults, choices, lastResult }: NewWorkspaceFormProps) {
  const busy = useNavigation().state !== 'idle' && 'Creating the workspace';
  const [form, fields] = useZodForm({ id: 'new-workspace', schema: NewWorkspaceSchema, lastResult });
  const [slug, setSlug] = useState<string | null>(null);
  const [brand, setBrand] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [zone, setZone] = useBrowserZone(defaults.timeZone);
  const zones = choices.timeZones.some((one) => one.value === zone)
    ? choices.timeZones
    : [{ value: zone, label: zone }, ...choices.timeZones];

  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="grid grid-cols-2 gap-x-4 gap-y-[18px] phone:grid-cols-1"
    >
      <input type="hidden" name="id" value={defaults.id} />
      <div className="col-span-full">
        <Field id={fields.name.id} label="Workspace" hint="Your company or team." error={fields.name.errors}>
          {(control) => (
            <Input
              {...control}
              name={fields.name.name}
              value={name}
              autoComplete="organization"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="col-span-full">
        <Field id={fields.slug.id} label="Address" error={fields.slug.errors}>
          {(control) => (
            <Input
              {...control}
              name={fields.slug.name}
              value={slug ?? proposeSlug(name)}
              onChange={(event) => setSlug(event.target.value)}
              autoCapitalize="none"
              spellCheck={false}
              before={<span className="text-ink-3">/w/</span>}
            />
          )}
        </Field>
      </div>
      <Field
        id={fields.brandName.id}
        label="Brand"
        hint="The name your campaigns speak for."
        error={fields.brandName.errors}
      >
        {(control) => (
          <Input
            {...control}
            name={fields.brandName.name}
            value={brand ?? name}
            onChange={(event) => setBrand(event.target.value)}
          />
        )}
      </Field>
      <Field id={fields.website.id} label="Website" hint="Optional; where ads lead." error={fields.website.errors}>
        {(control) => <Input {...control} name={fields.website.name} inputMode="url" placeholder="company.example" />}
      </Field>
      <Field id={fields.currency.id} label="Currency" error={fields.currency.errors}>
        {(control) => (
          <Select
            {...control}
            name={fields.currency.name}
            choices={choices.currencies}
            defaultValue={defaults.currency}
          />
        )}
      </Field>
      <Field id={fields.timeZone.id} label="Time zone" error={fields.timeZone.errors}>
        {(control) => (
          <Select
            {...control}
            name={fields.timeZone.name}
            choices={zones}
            value={zone}
            onChange={(event) => setZone(event.target.value)}
          />
        )}
      </Field>
      <div className="col-span-full">
        <Field id={fields.locale.id} label="Figures and dates" error={fields.locale.errors}>
          {(control) => (
            <Select {...control} name={fields.locale.name} choices={choices.locales} defaultValue={defaults.locale} />
          )}
        </Field>
      </div>
      <div className="col-span-full grid gap-3">
        <FormError errors={form.errors} />
        <Button type="submit" variant="primary" busy={busy}>
          Create the workspace
        </Button>
      </div>
    </Form>
  );
}
