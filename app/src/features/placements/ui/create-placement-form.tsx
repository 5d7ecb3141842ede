import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { AdAccount } from '@upbeat/db/ad-accounts/list-ad-accounts';
import { Button } from '~/components/ui/button';
import { Card, CardBody } from '~/components/ui/card';
import { ErrorState } from '~/components/ui/error-state';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useZodForm } from '~/components/ui/use-zod-form';
import { accountWords } from '~/features/imports/choices';
import type { FormReply } from '~/request/form.server';
import { PlacementSchema } from '../forms';

export interface CreatePlacementFormProps {
  action: string;
  formKey: string;
  /** A name to start from; the platform's own name goes here. */
  name: string;
  market: string;
  accounts: readonly Pick<AdAccount, 'id' | 'platform' | 'name'>[];
  reply?: FormReply;
}

/** Says where an approved variant runs. Results find it by the name it has on the platform. */
export function CreatePlacementForm({ action, formKey, name, market, accounts, reply }: CreatePlacementFormProps) {
  const navigation = useNavigation();
  const [form, fields] = useZodForm({
    id: 'create-placement',
    schema: PlacementSchema,
    lastResult: reply?.result,
    defaultValue: { name, market },
  });
  const busy = navigation.formAction === action;

  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <input type="hidden" name="key" value={formKey} />
      <Card>
        <CardBody className="grid gap-5">
          {form.errors && (
            <ErrorState title={form.errors.join(' ')}>Nothing was placed; what you wrote is still here.</ErrorState>
          )}
          <Field
            id={fields.name.id}
            label="Name on the platform"
            hint="What the ad, ad group or campaign is called there, to the letter. Imported results attach to this placement by it."
            error={fields.name.errors ?? undefined}
          >
            {({ tone, ...control }) => (
              <Input
                {...control}
                tone={tone}
                name={fields.name.name}
                defaultValue={fields.name.initialValue}
                maxLength={200}
                required
              />
            )}
          </Field>
          <Field
            id={fields.account.id}
            label="Ad account"
            hint="May stay open until its first import."
            error={fields.account.errors ?? undefined}
          >
            {({ tone, ...control }) => (
              <Select
                {...control}
                tone={tone}
                name={fields.account.name}
                placeholder="Not known yet"
                choices={accounts.map((one) => ({
                  value: one.id,
                  label: accountWords(one),
                }))}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-5 phone:grid-cols-1">
            <Field id={fields.market.id} label="Market" error={fields.market.errors ?? undefined}>
              {({ tone, ...control }) => (
                <Input
                  {...control}
                  tone={tone}
                  name={fields.market.name}
                  defaultValue={fields.market.initialValue}
                  maxLength={60}
                />
              )}
            </Field>
            <Field id={fields.startsOn.id} label="Runs from" error={fields.startsOn.errors ?? undefined}>
              {({ tone, ...control }) => <Input {...control} tone={tone} name={fields.startsOn.name} type="date" />}
            </Field>
          </div>
          <div>
            <Button type="submit" variant="primary" busy={busy && 'Placing'}>
              Place it
            </Button>
          </div>
        </CardBody>
      </Card>
    </Form>
  );
}
