import { useFetcher } from '@remix-run/react';
import type { z } from 'zod';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import { AudienceFormSchema, FactFormSchema } from '../forms';
import type { VersionedReply } from '../reply-stale.server';
import { postedText, StaleNotice } from './stale-notice';

/** One field of a fact or an audience. */
export interface PartField {
  name: string;
  label: string;
  hint?: string;
  most: number;
  long?: boolean;
}
type Stored = object & { rowVersion: number };

export interface PartFormProps {
  /** Where it posts: the row's own address, also for a new row. */
  action: string;
  brandId: string;
  noun: 'fact' | 'audience';
  fields: readonly PartField[];
  /** The row as it was read; absent for a new one. */
  row?: Stored;
  closeTo: string;
}

function textOf(row: Stored | null | undefined, name: string): string {
  const value: unknown = Object.entries(row ?? {}).find(([key]) => key === name)?.[1];

  return typeof value === 'string' ? value : '';
}

const SCHEMAS = { fact: FactFormSchema, audience: AudienceFormSchema };

/** A fact or an audience, written in place. Loaded when one is opened: it brings the form library. */
export default function PartForm({ action, brandId, noun, fields, row, closeTo }: PartFormProps) {
  const { Form, data: reply, state } = useFetcher<VersionedReply<Stored>>();
  const defaultValue = Object.fromEntries(fields.map(({ name }) => [name, textOf(row, name)]));
  const [form, states] = useZodForm({
    id: `part-${action}`,
    schema: SCHEMAS[noun] as z.ZodObject,
    lastResult: reply?.result,
    defaultValue,
  });
  const version = (reply?.stored ?? row)?.rowVersion;

  return (
    <Form
      method="post"
      action={action}
      id={form.id}
      noValidate
      onSubmit={form.onSubmit}
      className="grid gap-3 bg-canvas px-[18px] py-3"
    >
      <input type="hidden" name="brandId" value={brandId} />
      {version !== undefined && <input type="hidden" name="rowVersion" value={version} />}
      {reply?.stored ? (
        <StaleNotice
          reloadTo={closeTo}
          fields={fields.map(({ name, label }) => ({
            label,
            stored: textOf(reply.stored, name),
            mine: postedText(reply.result.initialValue, name),
          }))}
        />
      ) : (
        form.errors && (
          <p role="alert" className="text-sm text-bad">
            {form.errors.join(' ')}
          </p>
        )
      )}
      {fields.map(({ name, label, hint, most, long }) => (
        <Field key={name} id={`${form.id}-${name}`} label={label} hint={hint} error={states[name]?.errors}>
          {(control) =>
            long ? (
              <Textarea {...control} name={name} maxLength={most} defaultValue={defaultValue[name]} />
            ) : (
              <Input {...control} name={name} maxLength={most} defaultValue={defaultValue[name]} />
            )
          }
        </Field>
      ))}
      <div className="flex gap-2">
        <Button type="submit" size="small" busy={state !== 'idle' && 'Saving'}>
          Save
        </Button>
        <LinkButton to={closeTo} size="small" variant="ghost" preventScrollReset>
          Close
        </LinkButton>
      </div>
    </Form>
  );
}
