import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { isId, newId } from '@upbeat/core/ids';
import { getImport } from '@upbeat/db/imports/get-import';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { actOnImport } from '~/features/imports/act-on-import.server';
import { ImportFormSchema } from '~/features/imports/forms';
import { importScreen } from '~/features/imports/import-screen.server';
import { queueMapped, viewMapping } from '~/features/imports/mapping-view.server';
import { putAway } from '~/features/imports/put-away.server';
import { EndedScreen } from '~/features/imports/ui/ended-screen';
import { LandedScreen } from '~/features/imports/ui/landed-screen';
import { MappingScreen } from '~/features/imports/ui/mapping-screen';
import { RunningScreen } from '~/features/imports/ui/running-screen';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.imported.fileName ?? 'Import'} · Upbeat` },
];
export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  breadcrumb: (page, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Imports', to: `/w/${workspace}/imports` },
    { label: page.imported.fileName },
  ],
};

const idOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs): string =>
  isId(params.import) ? params.import : refuse(new AppError('not_found', 'There is no such import.'));

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const afterLine = Number(new URL(args.request.url).searchParams.get('after') ?? 0);
  try {
    const screen = await importScreen(scope, idOf(args), Number.isSafeInteger(afterLine) ? Math.max(0, afterLine) : 0);

    return { base: `/w/${scope.workspace.slug}`, key: newId(), currency: scope.workspace.currency, ...screen };
  } catch (error) {
    if (!isAppError(error) || error.code === 'internal') throw error;
    return refuse(error);
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'imports.write');
  const id = idOf(args);
  const form = await parseForm(args.request, ImportFormSchema);
  if (!form.ok) return form.response;
  const { value } = form;
  const page = `/w/${scope.workspace.slug}/imports/${id}`;
  try {
    const imported = await getImport(scope.db, scope.workspace.id, id);
    if ('from' in value) return await putAway(scope, imported, value);
    if (!('target' in value))
      return await redirectWithToast(page, { message: await actOnImport(scope, imported, value) });
    if (value.intent !== 'queue') return data({ view: await viewMapping(scope, imported, value) });
    await queueMapped(scope, imported, value);

    return await redirectWithToast(page, { message: 'The import has begun. You may leave; it goes on.' });
  } catch (error) {
    return form.reply(error);
  }
}

/** Checking a mapping or trying it out changes nothing that was loaded. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  ['check', 'dry-run'].includes(String(formData?.get('intent'))) ? false : defaultShouldRevalidate;

export default function ImportPage() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();

  if (page.screen === 'mapping') return <MappingScreen key={page.imported.id} page={page} answered={answered} />;
  if (page.screen === 'running') return <RunningScreen page={page} />;
  if (page.screen === 'landed') return <LandedScreen page={page} />;
  return <EndedScreen page={page} />;
}
