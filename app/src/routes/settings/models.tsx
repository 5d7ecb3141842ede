import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { actOnModels } from '~/features/models/act-on-models.server';
import { ModelActSchema } from '~/features/models/forms';
import { modelsScreen } from '~/features/models/models-screen.server';
import { ModelList } from '~/features/models/ui/model-list';
import { SpendCap } from '~/features/models/ui/spend-cap';
import { StepChoices } from '~/features/models/ui/step-choices';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Models · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'Models' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return modelsScreen(scope, args.context.settings).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'workspace.manage');
  const form = await parseForm(args.request, ModelActSchema, { hide: ['key'] });
  if (!form.ok) return form.response;
  try {
    if (form.value.intent === 'test') await args.context.limit.take('suggest', scope.member.email);
    await actOnModels(scope, form.value, args.context.settings.models, args.request.signal);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function ModelsRoute() {
  const screen = useLoaderData<typeof loader>();

  return (
    <section>
      <ModelList screen={screen} />
      {screen.models.length > 0 && <StepChoices screen={screen} />}
      <SpendCap screen={screen} />
    </section>
  );
}
