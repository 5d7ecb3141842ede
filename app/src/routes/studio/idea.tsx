import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useParams } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channels';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { SectionHeading } from '~/components/ui/section';
import { Thread } from '~/components/ui/thread';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { ForecastCard } from '~/features/forecasts/ui/forecast-card';
import { actOnIdea } from '~/features/ideas/act-on-idea.server';
import { IdeaActSchema } from '~/features/ideas/forms';
import { ideaScreen } from '~/features/ideas/idea-screen.server';
import type { IdeaScreen } from '~/features/ideas/idea-screen.server';
import { Citation } from '~/features/ideas/ui/citation';
import { DecideButton } from '~/features/ideas/ui/decide-buttons';
import { FirstCopy } from '~/features/ideas/ui/first-copy';
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
  const { idea, campaign, run, may, memberId, rates, lineage } = screen;
  const { workspace = '' } = useParams();
  const base = `/w/${workspace}`;
  const action = `${base}/ideas/${idea.id}`;
  const max = 1.1 * Math.max(0.01, ...idea.citations.map((cited) => cited.ctrHigh));

  return (
    <>
      <PageHeader
        over={`Idea ${idea.n} for “${campaign.name}”`}
        title={idea.title}
        under={
          <>
            <Chip tone={idea.status === 'accepted' ? 'good' : 'neutral'}>{STATUS[idea.status]}</Chip>
            <span>Way in: {idea.tactic}</span>
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
        <div className="grid min-w-0 gap-7">
          <p className="speak-lg">{idea.body}</p>
          {idea.status === 'rejected' && (
            <p className="text-ink-2">
              Rejected: <q>{idea.reason}</q>
            </p>
          )}
          {idea.missing.length > 0 && (
            <p className="text-sm text-ink-3">Drafted without {idea.missing.join(', ')}: the brief did not say.</p>
          )}
          {idea.pieces.length > 0 && (
            <section id="pieces">
              <SectionHeading title="Content pieces" />
              <div className="flex flex-wrap gap-2 pt-3">
                {idea.pieces.map((piece) => (
                  <LinkButton key={piece.id} to={`${base}/pieces/${piece.id}`}>
                    {CHANNEL_NAMES[piece.channel]}
                  </LinkButton>
                ))}
              </div>
            </section>
          )}
          <section>
            <SectionHeading
              title="What shaped it"
              hint={idea.borrowed === '' ? undefined : 'structure only, never a claim'}
            />
            {idea.why !== '' && <p className="pt-3 text-sm text-ink-2">{idea.why}</p>}
            {idea.citations.map((cited, index) => (
              <Citation
                key={cited.id}
                cited={cited}
                base={base}
                max={max}
                borrowed={index === 0 ? idea.borrowed : undefined}
              />
            ))}
            {idea.citations.length === 0 && <p className="pt-3 text-sm text-ink-3">No reference fitted this brief.</p>}
          </section>
          <section>
            <SectionHeading title="First copy" hint="as it was drafted" />
            <div className="pt-3">
              <FirstCopy idea={idea} />
            </div>
          </section>
        </div>
        <aside className="grid gap-5">
          <ForecastCard
            key={idea.id}
            idea={idea}
            memberId={memberId}
            mayForecast={may.forecast}
            rates={rates}
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
