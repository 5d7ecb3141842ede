import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useParams } from '@remix-run/react';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { PageHeader } from '~/components/ui/page-header';
import { Thread } from '~/components/ui/thread';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { ForecastCard } from '~/features/forecasts/ui/forecast-card';
import { actOnIdea } from '~/features/ideas/act-on-idea.server';
import { IdeaActSchema } from '~/features/ideas/forms';
import { ideaScreen } from '~/features/ideas/idea-screen.server';
import type { IdeaScreen } from '~/features/ideas/idea-screen.server';
import { DecideButton } from '~/features/ideas/ui/decide-buttons';
import { tacticWords } from '~/features/ideas/words';
import { IdeaBody } from '~/features/ideas/ui/idea-body';
import { RejectDialog } from '~/features/ideas/ui/reject-dialog';
import { threadOf } from '~/features/lineage/thread-of';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.idea.title} · Upbeat` : 'Idea · Upbeat' },
];
export const handle: RouteHandle<IdeaScreen> = {
  breadcrumb: ({ campaign, idea }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name, to: `/w/${workspace}/campaigns/${campaign.id}` },
    { label: 'Ideas', to: `/w/${workspace}/campaigns/${campaign.id}/ideas` },
    { label: `Idea ${idea.n}` },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return ideaScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'forecasts.write');
  const form = await parseForm(args.request, IdeaActSchema);
  if (!form.ok) return form.response;
  try {
    await actOnIdea(scope, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

const STATUS = { proposed: 'To judge', accepted: 'Accepted', rejected: 'Rejected' } as const;

export default function IdeaPage() {
  const screen = useLoaderData<typeof loader>();
  const { idea, campaign, run, may, memberId, own, lineage } = screen;
  const { workspace = '' } = useParams();
  const base = `/w/${workspace}`;
  const action = `${base}/ideas/${idea.id}`;

  return (
    <>
      <PageHeader
        over={`Idea ${idea.n} for “${campaign.name}”`}
        title={idea.title}
        under={
          <>
            <Chip tone={idea.status === 'accepted' ? 'good' : 'neutral'}>{STATUS[idea.status]}</Chip>
            <span>Way in: {tacticWords(idea.tactic)}</span>
            {run && <Link to={`${base}/runs/${run.id}`}>{run.writer}: why this?</Link>}
          </>
        }
        actions={
          may.ideas &&
          (idea.status === 'proposed' ? (
            <>
              <RejectDialog idea={idea} action={action} />
              <DecideButton idea={idea} intent="accept" action={action} />
            </>
          ) : (
            <DecideButton idea={idea} intent="undo" action={action} />
          ))
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1">
        <IdeaBody idea={idea} base={base} />
        <aside className="grid gap-5">
          <ForecastCard
            key={idea.id}
            idea={idea}
            memberId={memberId}
            mayForecast={may.forecast}
            own={own}
            action={action}
          />
          <Card>
            <CardHeader title="Thread" />
            <CardBody>
              <Thread items={threadOf(lineage, { base, here: 'This idea' })} />
            </CardBody>
          </Card>
        </aside>
      </div>
    </>
  );
}
