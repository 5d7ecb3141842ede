import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { actOnDecision } from '~/features/decisions/act-on-decision.server';
import { decisionScreen } from '~/features/decisions/decision-screen.server';
import type { DecisionScreen } from '~/features/decisions/decision-screen.server';
import { DecisionActSchema } from '~/features/decisions/forms';
import { DecisionBody } from '~/features/decisions/ui/decision-body';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data: screen }) => [
  { title: screen ? `${screen.decision.question} · Upbeat` : 'Decision · Upbeat' },
];
export const handle: RouteHandle<DecisionScreen> = {
  breadcrumb: ({ decision }, { workspace }) => [
    { label: 'Strategy', to: `/w/${workspace}/strategy` },
    { label: 'Decisions', to: `/w/${workspace}/decisions` },
    { label: decision.question },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return decisionScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'forecasts.write');
  const form = await parseForm(args.request, DecisionActSchema);
  if (!form.ok) return form.response;
  try {
    await actOnDecision(scope, requireId(args.params), form.value);

    return data({ done: true as const });
  } catch (error) {
    return form.reply(error);
  }
}

export default function DecisionRoute() {
  return <DecisionBody screen={useLoaderData<typeof loader>()} />;
}
