import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { StickyBar } from '~/components/ui/sticky-bar';
import { actOnPrompt, NEEDS } from '~/features/prompts/act-on-prompt.server';
import { PromptActSchema } from '~/features/prompts/forms';
import { promptOf, promptScreen } from '~/features/prompts/prompt-screen.server';
import type { PromptScreen } from '~/features/prompts/prompt-screen.server';
import { LiveCard } from '~/features/prompts/ui/live-card';
import { PromoteDialog } from '~/features/prompts/ui/promote-dialog';
import { TextCard } from '~/features/prompts/ui/text-card';
import { TrialCard } from '~/features/prompts/ui/trial-card';
import { TrialForm } from '~/features/prompts/ui/trial-form';
import { VersionsCard } from '~/features/prompts/ui/versions-card';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.prompt.name ?? 'Prompt'} · Upbeat` }];
export const handle: RouteHandle<PromptScreen> = {
  breadcrumb: ({ prompt }, { workspace }) => [
    { label: 'Orchestration', to: `/w/${workspace ?? ''}/orchestration` },
    { label: 'Prompts', to: `/w/${workspace ?? ''}/prompts` },
    { label: prompt.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const { searchParams } = new URL(args.request.url);

  return promptScreen(scope, args.params['key'], searchParams, args.context.settings.models).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
}

export async function action(args: ActionFunctionArgs) {
  const form = await parseForm(args.request, PromptActSchema);
  if (!form.ok) {
    await requireMember(args, 'workspace.read');
    return form.response;
  }
  const scope = await requireMember(args, NEEDS[form.value.intent]);
  try {
    await actOnPrompt(scope, promptOf(args.params['key']), form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function PromptRoute() {
  const screen = useLoaderData<typeof loader>();
  const { prompt, base, shown, live, may, choices, trial } = screen;
  const next = (screen.rows.find(({ id }) => id !== null)?.ref ?? '0') as string;

  return (
    <>
      <PageHeader
        title={prompt.name}
        under={
          <>
            <LevelWords level={screen.level} />
            <span>
              {screen.forkedFrom === null ? 'Built in' : `Forked from built-in v${screen.forkedFrom}`};{' '}
              {prompt.variables.length} variables
            </span>
            <span className="text-ink-3">{live} runs</span>
          </>
        }
        actions={
          may.write && (
            <LinkButton to={`${base}/prompts/${prompt.key}/edit?from=${shown.ref}`}>
              {screen.forkedFrom === null ? 'Fork as v1' : `Edit as v${Number(next) + 1}`}
            </LinkButton>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_408px] items-start gap-6 narrow:grid-cols-1">
        <TextCard screen={screen} />
        <div className="grid min-w-0 gap-6">
          <VersionsCard screen={screen} />
          <LiveCard screen={screen} />
        </div>
      </div>
      {choices.isTried && (
        <div className="mt-6 grid gap-6">
          {trial !== null && <TrialCard trial={trial} screen={screen} />}
          {may.write && !trial?.isOpen && <TrialForm key={screen.live} screen={screen} />}
        </div>
      )}
      {!shown.isLive && (
        <StickyBar
          level={3}
          title={`Should ${shown.label} run?`}
          actions={
            may.promote && (
              <PromoteDialog
                key={shown.ref}
                actKey={screen.key}
                version={shown.id ?? 'b'}
                label={shown.label}
                live={live}
                isReturn={shown.id === null || screen.promotions.some(({ what }) => what === shown.label)}
              />
            )
          }
        >
          {may.promote
            ? `Until somebody decides, ${live} runs. Patterns ignore the text: it counts where a model writes.`
            : 'An owner or a strategist decides.'}
        </StickyBar>
      )}
    </>
  );
}
