import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Textarea } from '~/components/ui/textarea';
import { importReferences } from '~/features/references/import-references.server';
import { ImportReport } from '~/features/references/ui/import-report';
import { requireMember } from '~/request/require-member.server';

const EXAMPLE = 'headline,impressions,clicks,channel\nKnow the price before you pay,12400,310,google\n';

export const meta = () => [{ title: 'Paste references · Upbeat' }];
export const handle = {
  breadcrumb: ({ base }: { base: string }) => [
    { label: 'References', to: `${base}/references` },
    { label: 'Paste many' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await requireMember(args, 'references.write');

  return { base: `/w/${workspace.slug}`, key: newId() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'references.write');
  const form = await args.request.formData();
  const file = form.get('file');
  const text = String(form.get('text') ?? '');
  const key = String(form.get('key') ?? '');
  try {
    const chosen = file instanceof File && file.size > 0 ? file : null;
    if (chosen === null && text.trim() === '')
      throw new AppError('invalid_input', 'Paste lines or choose a file first.');
    const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(text);
    const report = await importReferences(db, workspace.id, key, bytes);

    return data({ report, error: null, text }, { status: report.added + report.duplicates.length === 0 ? 400 : 200 });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ report: null, error: error.message, text }, { status: error.status });
  }
}

export default function ImportReferences() {
  const { base, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting';

  return (
    <>
      <PageHeader
        title="Paste references"
        under="Columns headline, impressions, clicks and, where you have them, channel, from, to, note. Any spreadsheet's CSV will do."
        actions={<LinkButton to={`${base}/references/new`}>Add one by form</LinkButton>}
      />
      {reply?.report && <ImportReport report={reply.report} base={base} />}
      <Card className="max-w-[860px]">
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="key" value={key} />
          <CardBody className="grid gap-4">
            <Field label="Lines" hint="The first line names the columns" error={reply?.error ?? undefined}>
              {(control) => (
                <Textarea
                  {...control}
                  name="text"
                  rows={8}
                  defaultValue={reply?.text}
                  placeholder={EXAMPLE}
                  spellCheck={false}
                />
              )}
            </Field>
            <Field label="Or a file" hint="CSV, up to 5,000 lines">
              {({ tone: _tone, ...control }) => (
                <input
                  {...control}
                  type="file"
                  name="file"
                  accept=".csv,.tsv,.txt,text/csv"
                  className="text-sm text-ink-2 file:mr-3 file:h-[34px] file:rounded-md file:border file:border-solid file:border-line-strong file:bg-raised file:px-3 file:font-medium file:text-ink"
                />
              )}
            </Field>
            <div className="flex gap-2">
              <Button type="submit" variant="primary" busy={busy && 'Reading'}>
                Add references
              </Button>
              <LinkButton to={`${base}/references`} variant="ghost">
                Back to the list
              </LinkButton>
            </div>
          </CardBody>
        </Form>
        <CardNote>
          Lines that cannot be read are named and left out; lines that are here already add nothing, so a mended file
          can be pasted whole again.
        </CardNote>
      </Card>
    </>
  );
}
