import { unstable_parseMultipartFormData } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { PageHeader } from '~/components/ui/page-header';
import { Stepper } from '~/components/ui/stepper';
import { receiveUpload } from '~/features/imports/receive-upload.server';
import { IMPORT_STEPS } from '~/features/imports/steps';
import { UploadBox } from '~/features/imports/ui/upload-box';
import { WhatIsRead } from '~/features/imports/ui/what-is-read';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Import results · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Imports', to: `/w/${workspace}/imports` },
    { label: 'New' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await requireMember(args, 'imports.write');

  return { base: `/w/${workspace.slug}`, key: newId() };
}

/** The plain form's road in; with script, each file goes to imports/upload with its progress. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'imports.write');
  const type = args.request.headers.get('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    return refuse(new AppError('invalid_input', 'Send the file as a form with the file in it.'));
  const taken: string[] = [];
  const refused: { name: string; error: string }[] = [];
  await unstable_parseMultipartFormData(args.request, async ({ name, filename, data: source }) => {
    if (name !== 'file' || !filename) return undefined;
    try {
      taken.push(await receiveUpload(scope, { key: newId(), fileName: filename, bytes: 0, source }));
    } catch (error) {
      if (!isAppError(error) || error.fields.file === undefined) throw error;
      refused.push({ name: filename, error: error.message });
    }
    return filename;
  });
  const base = `/w/${scope.workspace.slug}/imports`;
  if (refused.length > 0) return data({ refused }, { status: 415 });
  if (taken.length === 0) return redirect(`${base}/new`);

  return redirect(taken.length === 1 ? `${base}/${taken[0]}` : base);
}

export default function NewImportPage() {
  const { base } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();

  return (
    <>
      <PageHeader
        title="Import results"
        under="Exports of Google Ads, Meta, LinkedIn and TikTok, or any table with a row a day."
      />
      <Stepper label="Import" steps={IMPORT_STEPS} current={0} />
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)_340px] items-start gap-5 narrow:grid-cols-1">
        <Form method="post" encType="multipart/form-data">
          <UploadBox base={base} refused={reply?.refused ?? []} />
        </Form>
        <WhatIsRead />
      </div>
    </>
  );
}
