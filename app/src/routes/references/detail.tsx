import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { archiveReference } from '@upbeat/db/references/archive-reference';
import { z } from 'zod';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { PageHeader } from '~/components/ui/page-header';
import { channelName } from '~/features/references/channels';
import { referenceThread } from '~/features/references/reference-thread.server';
import { ReferenceCounts, ReferenceFacts, ReferenceLineage, Siblings } from '~/features/references/ui/reference-thread';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

const ArchiveSchema = z.object({ intent: z.enum(['archive', 'restore']) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thread.reference.headline ?? 'Reference'} · Upbeat` },
];
export const handle = {
  breadcrumb: ({ base }: { base: string }) => [
    { label: 'References', to: `${base}/references` },
    { label: 'Reference' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const id = args.params.id;
  if (!isId(id)) return refuse(new AppError('not_found', 'That reference is not here.'));
  const thread = await referenceThread({ db, workspace }, id).catch((error: unknown) => refuseOrSignIn(args, error));

  return {
    base: `/w/${workspace.slug}`,
    thread,
    mayArchive: thread.reference.source === 'own' && may(member.role, 'references.write'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'references.write');
  const id = args.params.id;
  if (!isId(id)) return refuse(new AppError('not_found', 'That reference is not here.'));
  const form = await parseForm(args.request, ArchiveSchema);
  if (!form.ok) return form.response;
  const archived = form.value.intent === 'archive';
  await archiveReference(db, workspace.id, id, archived).catch((error: unknown) => refuseOrSignIn(args, error));
  const page = `/w/${workspace.slug}/references/${id}`;
  if (!archived) return redirectWithToast(page, { message: 'The reference is back in the lists.' });

  return redirectWithToast(`/w/${workspace.slug}/references`, {
    message: 'Archived. Ideas that cite it keep it.',
    undo: { action: page, fields: { intent: 'restore' } },
  });
}

export default function Reference() {
  const { base, thread, mayArchive } = useLoaderData<typeof loader>();
  const { reference, siblings, stations } = thread;
  const busy = useNavigation().state === 'submitting';
  const intent = reference.archived ? 'restore' : 'archive';

  return (
    <>
      <PageHeader
        over={
          reference.source === 'own'
            ? `Own reference, ${channelName(reference.channel ?? 'other')}`
            : 'Reference, library'
        }
        title={reference.headline}
        under={
          <>
            <ReferenceCounts reference={reference} />
            {reference.archived && <Chip tone="warn">Archived</Chip>}
          </>
        }
        actions={
          mayArchive && (
            <Form method="post">
              <input type="hidden" name="intent" value={intent} />
              <Button type="submit" busy={busy && (reference.archived ? 'Taking back' : 'Archiving')}>
                {reference.archived ? 'Take back' : 'Archive'}
              </Button>
            </Form>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_356px] items-start gap-6 narrow:grid-cols-1">
        <Card>
          <CardHeader title="How it did" />
          <CardBody>
            <ReferenceFacts thread={thread} />
          </CardBody>
          {siblings.length > 0 && (
            <div className="border-t border-line px-[18px] py-3">
              <Siblings siblings={siblings} here={reference.id} base={base} />
            </div>
          )}
          <CardNote>
            {reference.source === 'library' ? (
              <>
                Upworthy Research Archive (Matias, Munger, Le Quere, Ebersole 2021), CC BY 4.0. News headlines of 2013
                to 2015: unproven for ads and e-mail.
              </>
            ) : (
              'Counted by your team; it ran without a test beside it, so it is compared with nothing.'
            )}
          </CardNote>
        </Card>
        <Card as="aside" aria-label="Thread">
          <CardHeader title="Thread" />
          <CardBody>
            <ReferenceLineage stations={stations} />
          </CardBody>
        </Card>
      </div>
    </>
  );
}
