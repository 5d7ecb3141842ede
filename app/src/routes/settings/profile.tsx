import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { setMyPreferences } from '@upbeat/db/members/set-my-preferences';
import { updateProfile } from '@upbeat/db/profiles/update-profile';
import { applyTheme } from '~/components/theme';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { SectionHeading } from '~/components/ui/section';
import { Segmented } from '~/components/ui/segmented';
import { Select } from '~/components/ui/select';
import { useZodForm } from '~/components/ui/use-zod-form';
import { PasswordSection } from '~/features/auth/ui/password-section';
import { SessionsSection } from '~/features/auth/ui/sessions-section';
import { ProfileSchema } from '~/features/members/forms';
import { profilePage } from '~/features/members/profile-page.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { themeCookie } from '~/request/theme.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'Your profile · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'Your profile' } };

export async function loader(args: LoaderFunctionArgs) {
  return profilePage(await requireMember(args, 'workspace.read'));
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const form = await parseForm(args.request, ProfileSchema);
  if (!form.ok) return form.response;
  const { name, theme, locale, timeZone } = form.value;
  try {
    await updateProfile(db, { userId: member.userId, displayName: name, theme });
    await setMyPreferences(db, workspace.id, { locale: locale ?? null, timeZone: timeZone ?? null });
  } catch (error) {
    return form.reply(error);
  }
  const headers = themeCookie(theme, args.context.settings.publicUrl);

  return redirectWithToast(`/w/${workspace.slug}/settings/profile`, { message: 'Your profile is saved.' }, headers);
}

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export default function ProfileRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting' && 'Saving';
  const [form, fields] = useZodForm({ id: 'profile', schema: ProfileSchema, lastResult: reply?.result });

  return (
    <div className="grid gap-10">
      <section>
        <SectionHeading title="Your profile" hint={page.email} />
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="settings-form">
          <Field id={fields.name.id} label="Name" error={fields.name.errors}>
            {(control) => <Input {...control} name={fields.name.name} autoComplete="name" defaultValue={page.name} />}
          </Field>
          <Segmented
            legend="Theme"
            hideLegend={false}
            name="theme"
            defaultValue={page.theme}
            choices={THEMES}
            onChange={applyTheme}
          />
          <Field
            id={fields.locale.id}
            label="Figures and dates"
            hint="How you read them in this workspace."
            error={fields.locale.errors}
          >
            {(control) => (
              <Select {...control} name={fields.locale.name} choices={page.locales} defaultValue={page.locale} />
            )}
          </Field>
          <Field
            id={fields.timeZone.id}
            label="Time zone"
            hint="Times on your pages; results keep their account’s day."
            error={fields.timeZone.errors}
          >
            {(control) => (
              <Select {...control} name={fields.timeZone.name} choices={page.timeZones} defaultValue={page.timeZone} />
            )}
          </Field>
          <div className="whole">
            <FormError errors={form.errors} />
            <Button type="submit" variant="primary" busy={busy}>
              Save
            </Button>
          </div>
        </Form>
      </section>
      <PasswordSection action={`${page.base}/password`} />
      <SessionsSection />
    </div>
  );
}
