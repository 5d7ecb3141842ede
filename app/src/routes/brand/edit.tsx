import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { updateBrand } from '@upbeat/db/brands/update-brand';
import { Card, CardBody } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { PageHeader } from '~/components/ui/page-header';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import { belowBrand } from '~/features/brands/crumbs';
import { BrandFormSchema } from '~/features/brands/forms';
import { pickBrand } from '~/features/brands/pick-brand.server';
import { replyStale } from '~/features/brands/reply-stale.server';
import { FormFoot } from '~/features/brands/ui/form-foot';
import { postedText, StaleNotice } from '~/features/brands/ui/stale-notice';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta = () => [{ title: 'Positioning · Upbeat' }];
export const handle = belowBrand('Positioning');

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'brand.write');
  const brand = await pickBrand(scope, args.request).catch((error: unknown) => refuseOrSignIn(args, error));

  return { base: `/w/${scope.workspace.slug}`, brand };
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'brand.write');
  const { db, workspace } = scope;
  const brand = await pickBrand(scope, args.request).catch((error: unknown) => refuseOrSignIn(args, error));
  const form = await parseForm(args.request, BrandFormSchema);
  if (!form.ok) return form.response;
  const { rowVersion, ...text } = form.value;
  try {
    await updateBrand(db, workspace.id, brand.id, rowVersion, text);
    return redirectWithToast(`/w/${workspace.slug}/brand?brand=${brand.id}`, { message: 'Positioning saved.' });
  } catch (error) {
    return replyStale(form.reply(error), async () => brand);
  }
}

const FIELDS = [
  ['name', 'Name'],
  ['website', 'Website'],
  ['positioning', 'Positioning'],
  ['positioningReasons', 'Because'],
] as const;

export default function EditBrand() {
  const { base, brand } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const stored = reply && 'stored' in reply ? reply.stored : null;
  const busy = useNavigation().state !== 'idle';
  const [form, fields] = useZodForm({
    id: 'brand',
    schema: BrandFormSchema,
    lastResult: reply?.result,
    defaultValue: { ...brand, rowVersion: String(brand.rowVersion) },
  });

  return (
    <>
      <PageHeader
        title="Positioning"
        under="What the brand stands for, decided by people, with the reasons a later reader needs."
      />
      <Card className="max-w-[860px]">
        <Form method="post" id={form.id} noValidate onSubmit={form.onSubmit}>
          <input type="hidden" name="rowVersion" value={(stored ?? brand).rowVersion} />
          <CardBody className="grid grid-cols-2 gap-4 phone:grid-cols-1">
            {stored && (
              <div className="col-span-full">
                <StaleNotice
                  reloadTo={`${base}/brand/edit?brand=${brand.id}`}
                  fields={FIELDS.map(([name, label]) => ({
                    label,
                    stored: stored[name],
                    mine: postedText(reply?.result.initialValue, name),
                  }))}
                />
              </div>
            )}
            {!stored && form.errors && (
              <p role="alert" className="col-span-full text-sm text-bad">
                {form.errors.join(' ')}
              </p>
            )}
            <Field id={fields.name.id} label="Name" error={fields.name.errors}>
              {(control) => <Input {...control} name="name" maxLength={80} defaultValue={fields.name.initialValue} />}
            </Field>
            <Field id={fields.website.id} label="Website" error={fields.website.errors}>
              {(control) => (
                <Input
                  {...control}
                  name="website"
                  type="url"
                  placeholder="https://"
                  defaultValue={fields.website.initialValue}
                />
              )}
            </Field>
            <div className="col-span-full">
              <Field
                id={fields.positioning.id}
                label="Positioning"
                hint="For whom, what, and unlike what"
                error={fields.positioning.errors}
              >
                {(control) => (
                  <Textarea
                    {...control}
                    name="positioning"
                    rows={4}
                    size="editor"
                    maxLength={1200}
                    defaultValue={fields.positioning.initialValue}
                  />
                )}
              </Field>
            </div>
            <div className="col-span-full">
              <Field
                id={fields.positioningReasons.id}
                label="Because"
                hint="What it stands on: evidence, a decision, a constraint"
                error={fields.positioningReasons.errors}
              >
                {(control) => (
                  <Textarea
                    {...control}
                    name="positioningReasons"
                    rows={4}
                    maxLength={2000}
                    defaultValue={fields.positioningReasons.initialValue}
                  />
                )}
              </Field>
            </div>
            <FormFoot save="Save positioning" busy={busy && 'Saving'} backTo={`${base}/brand`} />
          </CardBody>
        </Form>
      </Card>
    </>
  );
}
