import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { actOnSuggestion } from '~/features/suggestions/act-on-suggestion.server';
import { SuggestionActSchema } from '~/features/suggestions/forms';
import { suggestionScreen } from '~/features/suggestions/suggestion-screen.server';
import type { SuggestionScreen } from '~/features/suggestions/suggestion-screen.server';
import { SuggestionBody } from '~/features/suggestions/ui/suggestion-body';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction<typeof loader> = ({ data: screen }) => [
  { title: screen ? `${screen.suggestion.proposal.title} · Upbeat` : 'Suggestion · Upbeat' },
];
export const handle: RouteHandle<SuggestionScreen> = {
  breadcrumb: (_screen, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Suggestion' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return suggestionScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'suggestions.judge');
  const form = await parseForm(args.request, SuggestionActSchema);
  if (!form.ok) return form.response;
  try {
    const { decisionId } = await actOnSuggestion(scope, requireId(args.params), form.value);
    if (form.value.intent !== 'decide' || decisionId === null) return data({ done: true as const });
    const message =
      form.value.choice === 'apply'
        ? 'Applied. Its outcome is measured when the days are in.'
        : 'Dismissed, with your reason.';

    return await redirectWithToast(`/w/${scope.workspace.slug}/decisions/${decisionId}`, { message });
  } catch (error) {
    return form.reply(error);
  }
}

export default function SuggestionRoute() {
  return <SuggestionBody screen={useLoaderData<typeof loader>()} />;
}
