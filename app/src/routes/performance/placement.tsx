import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { isId } from '@upbeat/core/ids';
import { setPlacementStatus } from '@upbeat/db/placements/set-placement-status';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { PageHeader } from '~/components/ui/page-header';
import { Thread } from '~/components/ui/thread';
import { entityName } from '~/features/imports/status-words';
import { accountWords } from '~/features/imports/choices';
import { AttachRow } from '~/features/metrics/ui/attach-row';
import { PlacementStatusSchema } from '~/features/placements/forms';
import { placementScreen } from '~/features/placements/placement-screen.server';
import { PLACEMENT_STATUS } from '~/features/placements/placement-words';
import { LostApprovalNotice } from '~/features/placements/ui/lost-approval-notice';
import { PlacementResults } from '~/features/placements/ui/placement-results';
import { StatusActions } from '~/features/placements/ui/status-actions';
import { WhatRuns } from '~/features/placements/ui/what-runs';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.screen.placement.name ?? 'Placement'} · Upbeat` },
];
export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  breadcrumb: ({ screen: { placement } }, { workspace }) => [
    { label: placement.campaign, to: `/w/${workspace}/campaigns/${placement.campaignId}` },
    { label: placement.name },
  ],
};

const idOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs): string =>
  isId(params.placement) ? params.placement : refuse(new AppError('not_found', 'There is no such placement.'));

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const id = idOf(args);
  try {
    return { base: `/w/${scope.workspace.slug}`, screen: await placementScreen(scope, id) };
  } catch (error) {
    if (!isAppError(error) || error.code === 'internal') throw error;
    return refuse(error);
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'placements.write');
  const placementId = idOf(args);
  const form = await parseForm(args.request, PlacementStatusSchema);
  if (!form.ok) return form.response;
  const { status, version } = form.value;
  try {
    await setPlacementStatus(db, workspace.id, { placementId, status, rowVersion: version });
  } catch (error) {
    return form.reply(error);
  }

  return redirectWithToast(`/w/${workspace.slug}/placements/${placementId}`, {
    message: `The placement is ${PLACEMENT_STATUS[status].words.toLowerCase()}.`,
  });
}

export default function PlacementPage() {
  const { base, screen } = useLoaderData<typeof loader>();
  const { placement, entities, placements, canAttach, canPlace } = screen;
  const { words, tone } = PLACEMENT_STATUS[placement.status];

  return (
    <>
      <PageHeader
        title={placement.name}
        under={
          <>
            <Chip tone={tone}>{words}</Chip>
            <span>{CHANNEL_NAMES[placement.channel]}</span>
          </>
        }
        actions={canPlace && <StatusActions placement={placement} />}
      />
      {screen.lost && (
        <div className="mb-5 max-w-[720px]">
          <LostApprovalNotice
            lost={screen.lost}
            status={placement.status}
            variant={`${base}/variants/${placement.variantId}`}
          />
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_356px] items-start gap-5 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-5">
          <PlacementResults screen={screen} base={base} />
          <Card className="overflow-hidden">
            <CardHeader title="Attached platform rows" />
            <ul>
              {entities.map((entity) => (
                <AttachRow
                  key={entity.id}
                  base={base}
                  entity={{
                    id: entity.id,
                    name: entityName(entity),
                    note: accountWords(entity.account),
                  }}
                  attached={placement}
                  matchedBy={entity.matchedBy}
                  placements={placements}
                  canAttach={canAttach}
                />
              ))}
            </ul>
            <CardNote>
              {entities.length === 0 ? 'None yet. ' : screen.moreEntities ? 'The first 100 are shown. ' : ''}A campaign,
              ad group or ad called “{placement.name}” attaches by itself; others are attached by hand.
            </CardNote>
          </Card>
          <WhatRuns screen={screen} base={base} />
        </div>
        <Card as="aside">
          <CardHeader title="Thread" />
          <CardBody>
            <Thread items={screen.thread} />
          </CardBody>
        </Card>
      </div>
    </>
  );
}
