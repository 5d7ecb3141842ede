import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { may } from '@upbeat/core/roles';
import { updateWorkspace } from '@upbeat/db/workspaces/update-workspace';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { SectionHeading } from '~/components/ui/section';
import { Select } from '~/components/ui/select';
import { useZodForm } from '~/components/ui/use-zod-form';
import { regionChoices } from '~/features/workspaces/choices.server';
import { WorkspaceSchema } from '~/features/workspaces/forms';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'Workspace settings · Upbeat' }];

export async function loader(args: LoaderFunctionArgs) {
  const { workspace, member } = await requireMember(args, 'workspace.read');

  return {
    workspace,
    mayManage: may(member.role, 'workspace.manage'),
    choices: regionChoices(workspace.timeZone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.manage');
  const form = await parseForm(args.request, WorkspaceSchema);
  if (!form.ok) return form.response;
  try {
    await updateWorkspace(db, workspace.id, form.value);
  } catch (error) {
    return form.reply(error);
  }

  return redirectWithToast(`/w/${workspace.slug}/settings`, { message: 'The workspace is saved.' });
}

export default function WorkspaceSettingsRoute() {
  const { workspace, mayManage, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting' && 'Saving';
  const [form, fields] = useZodForm({ id: 'workspace', schema: WorkspaceSchema, lastResult: reply?.result });

  return (
    <section>
      <SectionHeading title="Workspace" hint={`its address is /w/${workspace.slug}`} />
      {!mayManage && <p className="mt-3 text-sm text-ink-2">An owner changes these. You read and write by them.</p>}
      <Form key={workspace.rowVersion} method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <input type="hidden" name="rowVersion" value={workspace.rowVersion} />
        <fieldset disabled={!mayManage} className="settings-form">
          <div className="whole">
            <Field id={fields.name.id} label="Name" error={fields.name.errors}>
              {(control) => <Input {...control} name={fields.name.name} defaultValue={workspace.name} />}
            </Field>
          </div>
          <Field
            id={fields.currency.id}
            label="Currency"
            hint="Budgets and totals are shown in it."
            error={fields.currency.errors}
          >
            {(control) => (
              <Select
                {...control}
                name={fields.currency.name}
                choices={choices.currencies}
                defaultValue={workspace.currency}
              />
            )}
          </Field>
          <Field
            id={fields.timeZone.id}
            label="Time zone"
            hint="Where a day begins and ends for the team."
            error={fields.timeZone.errors}
          >
            {(control) => (
              <Select
                {...control}
                name={fields.timeZone.name}
                choices={choices.timeZones}
                defaultValue={workspace.timeZone}
              />
            )}
          </Field>
          <div className="whole">
            <Field
              id={fields.locale.id}
              label="Figures and dates"
              hint="How they are written; each member may choose otherwise."
              error={fields.locale.errors}
            >
              {(control) => (
                <Select
                  {...control}
                  name={fields.locale.name}
                  choices={choices.locales}
                  defaultValue={workspace.locale}
                />
              )}
            </Field>
          </div>
          {mayManage && (
            <div className="whole">
              <FormError errors={form.errors} />
              <Button type="submit" variant="primary" busy={busy} className="mt-1">
                Save
              </Button>
            </div>
          )}
        </fieldset>
      </Form>
    </section>
  );
}
