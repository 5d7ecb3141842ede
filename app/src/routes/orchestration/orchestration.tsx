import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { actOnOrchestration, NEEDS } from '~/features/delegation/act-on-orchestration.server';
import { OrchestrationActSchema } from '~/features/delegation/forms';
import { orchestrationScreen } from '~/features/delegation/orchestration-screen.server';
import { ActsCard } from '~/features/delegation/ui/acts-card';
import { LogCard } from '~/features/delegation/ui/log-card';
import { PolicyTable } from '~/features/delegation/ui/policy-table';
import { SwitchStrip } from '~/features/delegation/ui/switch-strip';
import { useLevels } from '~/features/delegation/levels-context';
import { useAutomation } from '~/features/delegation/use-automation';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Orchestration · Upbeat' }];
export const handle = { breadcrumb: { label: 'Orchestration' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return orchestrationScreen(scope).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const form = await parseForm(args.request, OrchestrationActSchema);
  if (!form.ok) {
    await requireMember(args, 'workspace.read');
    return form.response;
  }
  const scope = await requireMember(args, NEEDS[form.value.intent]);
  try {
    await actOnOrchestration(scope, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function Orchestration() {
  const screen = useLoaderData<typeof loader>();
  const automation = useAutomation({ base: screen.base, on: screen.on, levels: useLevels(), key: screen.key });

  return (
    <>
      <PageHeader
        title="Who plays what"
        under={
          <span>
            People set who does each kind of task. What AI does on its own is listed, audited and undone here.
          </span>
        }
        actions={
          <>
            <LinkButton to={`${screen.base}/runs`} variant="ghost">
              Runs
            </LinkButton>
            <LinkButton to={`${screen.base}/prompts`}>Prompts</LinkButton>
          </>
        }
      />
      <SwitchStrip screen={screen} automation={automation} />
      <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-6 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-6">
          <PolicyTable screen={screen} />
          <ActsCard screen={screen} />
        </div>
        <LogCard screen={screen} />
      </div>
    </>
  );
}
