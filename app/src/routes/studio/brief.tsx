import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { briefScreen } from '~/features/briefs/brief-screen.server';
import type { BriefScreen } from '~/features/briefs/brief-screen.server';
import { BriefEditor } from '~/features/briefs/ui/brief-editor';
import { draftIdeas } from '~/features/runs/draft.server';
import { DraftSchema } from '~/features/runs/forms';
import { isOpen } from '~/features/runs/is-open';
import { usePulse } from '~/features/runs/use-pulse';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Brief, ${data.campaign.name} · Upbeat` : 'Brief · Upbeat' },
];
export const handle: RouteHandle<BriefScreen> = {
  breadcrumb: ({ campaign }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name, to: `/w/${workspace}/campaigns/${campaign.id}` },
    { label: 'Brief' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return briefScreen(scope, requireId(args.params), args.context.settings.models).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
}

/** Starts a draft from the brief as it is stored; the page saves before it asks. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'ideas.write');
  const campaignId = requireId(args.params);
  const form = await parseForm(args.request, DraftSchema);
  if (!form.ok) return form.response;
  try {
    await draftIdeas(scope, campaignId, form.value);

    return null;
  } catch (error) {
    return form.reply(error);
  }
}

export default function BriefPage() {
  const screen = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const base = `/w/${workspace}`;
  usePulse(base, isOpen(screen.run));

  return <BriefEditor key={screen.brief.id} screen={screen} base={base} />;
}
