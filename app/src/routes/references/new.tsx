import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import { addReferences } from '@upbeat/db/references/add-references';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import { CHANNEL_CHOICES } from '~/features/references/channels';
import { NewReferenceFormSchema } from '~/features/references/forms';
import { measureOwn } from '~/features/references/measure-own.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta = () => [{ title: 'Add a reference · Upbeat' }];
export const handle = {
  breadcrumb: ({ base }: { base: string }) => [{ label: 'References', to: `${base}/references` }, { label: 'Add' }],
};

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await requireMember(args, 'references.write');

  return { base: `/w/${workspace.slug}`, key: newId() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'references.write');
  const form = await parseForm(args.request, NewReferenceFormSchema);
  if (!form.ok) return form.response;
  const { key, ...result } = form.value;
  try {
    const { added } = await addReferences(db, workspace.id, key, [measureOwn(result)]);
    const [one] = added;
    const page = `/w/${workspace.slug}/references/${one?.id ?? ''}`;
    if (!one)
      return redirectWithToast(`/w/${workspace.slug}/references?source=own`, {
        message: 'It is here already; nothing was added.',
      });

    return redirectWithToast(page, {
      message: 'Added. It stands before the library in every list.',
      undo: { action: page, fields: { intent: 'archive' } },
    });
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewReference() {
  const { base, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting';
  const [form, fields] = useZodForm({ id: 'reference', schema: NewReferenceFormSchema, lastResult: reply?.result });

  return (
    <>
      <PageHeader
        title="Add a reference"
        under="A headline of your own and how it did. It gets its interval and stands before the library."
        actions={<LinkButton to={`${base}/references/import`}>Paste many</LinkButton>}
      />
      <Card className="max-w-[720px]">
        <Form method="post" id={form.id} noValidate onSubmit={form.onSubmit}>
          <input type="hidden" name="key" value={key} />
          <CardBody className="grid grid-cols-2 gap-4 phone:grid-cols-1">
            {form.errors && (
              <p role="alert" className="col-span-full text-sm text-bad">
                {form.errors.join(' ')}
              </p>
            )}
            <div className="col-span-full">
              <Field
                id={fields.headline.id}
                label="Headline"
                hint="As people saw it: a headline, a subject line"
                error={fields.headline.errors}
              >
                {(control) => <Input {...control} name="headline" maxLength={300} size="editor" />}
              </Field>
            </div>
            <Field id={fields.impressions.id} label="Times shown" error={fields.impressions.errors}>
              {(control) => <Input {...control} name="impressions" inputMode="numeric" placeholder="12400" />}
            </Field>
            <Field id={fields.clicks.id} label="Clicks" error={fields.clicks.errors}>
              {(control) => <Input {...control} name="clicks" inputMode="numeric" placeholder="310" />}
            </Field>
            <Field id={fields.channel.id} label="Channel" error={fields.channel.errors}>
              {(control) => <Select {...control} name="channel" choices={CHANNEL_CHOICES} />}
            </Field>
            <div className="grid grid-cols-2 gap-4">
              <Field id={fields.ranFrom.id} label="From" error={fields.ranFrom.errors}>
                {(control) => <Input {...control} name="ranFrom" type="date" />}
              </Field>
              <Field id={fields.ranTo.id} label="To" error={fields.ranTo.errors}>
                {(control) => <Input {...control} name="ranTo" type="date" />}
              </Field>
            </div>
            <div className="col-span-full">
              <Field
                id={fields.note.id}
                label="Note"
                hint="What one should know before borrowing from it"
                error={fields.note.errors}
              >
                {(control) => <Textarea {...control} name="note" maxLength={1000} />}
              </Field>
            </div>
            <div className="col-span-full flex gap-2">
              <Button type="submit" variant="primary" busy={busy && 'Adding'}>
                Add reference
              </Button>
              <LinkButton to={`${base}/references`} variant="ghost">
                Back to the list
              </LinkButton>
            </div>
          </CardBody>
        </Form>
        <CardNote>
          Topic and structure are read from the words. A reference with under 5 clicks or 500 times shown says too
          little to rank high.
        </CardNote>
      </Card>
    </>
  );
}
