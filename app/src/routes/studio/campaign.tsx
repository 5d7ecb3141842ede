import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { may } from '@upbeat/core/roles';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { KeyValues } from '~/components/ui/key-values';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Thread } from '~/components/ui/thread';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { actOnCampaign } from '~/features/campaigns/act-on-campaign.server';
import { campaignScreen } from '~/features/campaigns/campaign-screen.server';
import { CampaignActSchema } from '~/features/campaigns/forms';
import { loopSteps } from '~/features/campaigns/loop';
import { CampaignDates } from '~/features/campaigns/ui/campaign-dates';
import { CampaignWork } from '~/features/campaigns/ui/campaign-work';
import { EditCampaign } from '~/features/campaigns/ui/edit-campaign';
import { UnmeasuredAim } from '~/features/campaigns/ui/unmeasured-aim';
import { LoopSteps } from '~/features/campaigns/ui/loop-steps';
import { StatusActions } from '~/features/campaigns/ui/status-actions';
import { STATUS_TONES, STATUS_WORDS, objectiveWords } from '~/features/campaigns/words';
import { threadOf } from '~/features/lineage/thread-of';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.campaign.name} · Upbeat` : 'Campaign · Upbeat' },
];
export const handle: RouteHandle<Awaited<ReturnType<typeof campaignScreen>>> = {
  breadcrumb: ({ campaign }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const screen = await campaignScreen(scope, requireId(args.params)).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
  const { role } = scope.member;

  return { ...screen, may: { write: may(role, 'campaigns.write'), budget: may(role, 'budget.write') } };
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'campaigns.write');
  const id = requireId(args.params);
  const form = await parseForm(args.request, CampaignActSchema);
  if (!form.ok) return form.response;
  try {
    await actOnCampaign(scope, id, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function CampaignPage() {
  const {
    campaign,
    pieces,
    placements,
    accepted,
    lineage,
    objectives,
    today,
    may: allowed,
  } = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const format = useFormat();
  const base = `/w/${workspace}`;
  const { objective } = campaign;
  const steps = loopSteps(campaign, base, today);
  const next = steps.find((step) => !step.done);
  const verb = next?.key === 'brief' ? 'Write the brief' : campaign.ideas === 0 ? 'Draft ideas' : 'Judge the ideas';

  return (
    <>
      <PageHeader
        title={campaign.name}
        under={
          <>
            <Chip tone={STATUS_TONES[campaign.status]}>{STATUS_WORDS[campaign.status]}</Chip>
            <CampaignDates {...campaign} />
            <span>{campaign.channels.map((channel) => CHANNEL_NAMES[channel]).join(', ')}</span>
          </>
        }
        actions={
          allowed.write && (
            <>
              <EditCampaign
                key={campaign.rowVersion}
                campaign={campaign}
                objectives={objectives}
                mayBudget={allowed.budget}
              />
              <StatusActions campaign={campaign} />
              {campaign.approved === 0 && (
                <LinkButton
                  variant="primary"
                  to={
                    campaign.ideas === 0
                      ? `${base}/campaigns/${campaign.id}/brief`
                      : `${base}/campaigns/${campaign.id}/ideas`
                  }
                >
                  {verb}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <LoopSteps steps={steps} />
      <div className="mt-7 grid grid-cols-[minmax(0,1fr)_356px] items-start gap-7 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-7">
          <CampaignWork base={base} campaignId={campaign.id} ideas={accepted} pieces={pieces} placements={placements} />
        </div>
        <aside className="grid gap-5">
          <Card>
            <CardHeader title="What it is for" />
            <CardBody>
              {objective ? (
                <>
                  <p className="speak-md">{objective.name}</p>
                  <p className="mt-1 text-sm">{objectiveWords(objective, campaign.currency, format)}</p>
                  {objective.reason !== '' && <p className="mt-1 text-sm text-ink-2">Because: {objective.reason}</p>}
                </>
              ) : (
                <UnmeasuredAim
                  said={campaign.brief?.slots.objective.trim() ?? ''}
                  brief={`${base}/campaigns/${campaign.id}/brief`}
                />
              )}
              <KeyValues
                className="mt-3"
                items={[
                  [
                    'Budget',
                    campaign.budget === null ? 'not set' : format.money(BigInt(campaign.budget), campaign.currency),
                  ],
                  ['Market', campaign.market || 'not named'],
                  ['Since', format.dateTime(campaign.createdAt)],
                ]}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Thread" />
            <CardBody>
              <Thread items={threadOf(lineage, { base, here: 'This campaign' })} />
            </CardBody>
          </Card>
        </aside>
      </div>
    </>
  );
}
