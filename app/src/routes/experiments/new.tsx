import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { listExperimentActions } from '@upbeat/db/experiments/list-actions';
import { listExperimentChoices } from '@upbeat/db/experiments/list-choices';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { choiceGroups } from '~/features/experiments/choices';
import { createFromForm } from '~/features/experiments/create-from-form.server';
import { NewExperimentSchema } from '~/features/experiments/forms';
import { NewExperimentForm } from '~/features/experiments/ui/new-experiment-form';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'New experiment · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Experiments', to: `/w/${workspace}/experiments` },
    { label: 'New experiment' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'experiments.write');
  const [choices, actions] = await Promise.all([
    listExperimentChoices(db, workspace.id),
    listExperimentActions(db, workspace.id),
  ]).catch((error: unknown) => refuseOrSignIn(args, error));

  return {
    keyOfAct: newId(),
    base: `/w/${workspace.slug}`,
    groups: choiceGroups(choices, actions),
    today: dateInZone(now(), workspace.timeZone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'experiments.write');
  const form = await parseForm(args.request, NewExperimentSchema);
  if (!form.ok) return form.response;
  try {
    return redirect(`/w/${scope.workspace.slug}/experiments/${await createFromForm(scope, form.value)}`);
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewExperiment() {
  const { keyOfAct, ...screen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();

  return (
    <>
      <PageHeader
        title="New experiment"
        under={<span>Placements of one channel against each other; nobody is told who leads before the minimum.</span>}
      />
      {screen.groups.length === 0 ? (
        <EmptyState
          title="Nothing to compare yet."
          action={<LinkButton to={`${screen.base}/studio`}>Go to the Studio</LinkButton>}
        >
          A test needs two placements of one campaign and channel that no other test holds. Approve a second variant and
          place it.
        </EmptyState>
      ) : (
        <NewExperimentForm keyOfAct={keyOfAct} {...screen} lastResult={reply?.result} />
      )}
    </>
  );
}
