import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { actOnIdea } from '~/features/ideas/act-on-idea.server';
import { boardScreen } from '~/features/ideas/board-screen.server';
import type { BoardScreen } from '~/features/ideas/board-screen.server';
import { BoardActSchema } from '~/features/ideas/forms';
import { ideaStatusOf } from '~/features/ideas/statuses';
import { BoardHead } from '~/features/ideas/ui/board-head';
import { IdeaBoard } from '~/features/ideas/ui/idea-board';
import { draftIdeas } from '~/features/runs/draft.server';
import { isOpen } from '~/features/runs/is-open';
import { nextWriter } from '~/features/runs/next-writer.server';
import { RunEnded } from '~/features/runs/ui/run-ended';
import { RunningCard } from '~/features/runs/ui/running-card';
import { usePulse } from '~/features/runs/use-pulse';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ideas, ${data.campaign.name} · Upbeat` : 'Ideas · Upbeat' },
];
export const handle: RouteHandle<BoardScreen> = {
  breadcrumb: ({ campaign }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name, to: `/w/${workspace}/campaigns/${campaign.id}` },
    { label: 'Ideas' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const params = new URL(args.request.url).searchParams;
  const after = params.get('after');
  const filter = {
    status: ideaStatusOf(params.get('status')),
    after: after && /^\d{1,18}$/.test(after) ? after : null,
  };
  const screen = await boardScreen(scope, requireId(args.params), filter).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );

  return { ...screen, nextWriter: await nextWriter(scope, args.context.settings.models) };
}

/** Decides, edits, forecasts or drafts more; forecasting is open to analysts too, so the database decides each act by its own right. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'forecasts.write');
  const campaignId = requireId(args.params);
  const form = await parseForm(args.request, BoardActSchema);
  if (!form.ok) return form.response;
  try {
    if (form.value.intent === 'draft') await draftIdeas(scope, campaignId, form.value);
    else await actOnIdea(scope, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function IdeasPage() {
  const screen = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const base = `/w/${workspace}`;
  const { campaign, run, may, draftKey, ideas } = screen;
  const action = `${base}/campaigns/${campaign.id}/ideas`;
  const running = isOpen(run);
  usePulse(base, running);

  return (
    <>
      <BoardHead screen={screen} base={base} action={action} />
      {run && (running || run.status === 'failed' || run.status === 'cancelled') && (
        <div className="mb-5 max-w-[720px]">
          {running ? (
            <RunningCard base={base} run={run} briefVersion={null} nextWriter={screen.nextWriter} mayStop={may.ideas} />
          ) : (
            <RunEnded run={run} draftKey={draftKey} action={action} mayDraft={may.ideas && screen.brief.canDraft} />
          )}
        </div>
      )}
      {ideas.length === 0 && !running && campaign.counts.all === 0 ? (
        <EmptyState
          title="No ideas yet."
          action={<LinkButton to={`${base}/campaigns/${campaign.id}/brief`}>Open the brief</LinkButton>}
        >
          Ideas are drafted from the brief, twelve at a time, each citing headlines that were measured.
        </EmptyState>
      ) : (
        <IdeaBoard screen={screen} base={base} action={action} />
      )}
    </>
  );
}
