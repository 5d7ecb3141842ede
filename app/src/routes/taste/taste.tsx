import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isAppError } from '@upbeat/core/app-error';
import { answerTaste } from '@upbeat/db/taste/answer-taste';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { NoteBox } from '~/components/ui/note-box';
import { PageHeader } from '~/components/ui/page-header';
import { readAsked, writeAsked } from '~/features/taste/asked';
import { underStudio } from '~/features/taste/crumbs';
import { AnswerSchema } from '~/features/taste/forms';
import { tasteScreen } from '~/features/taste/taste-screen.server';
import { ArchiveNote } from '~/features/taste/ui/archive-note';
import { OverPage } from '~/features/taste/ui/over-page';
import { PairForm } from '~/features/taste/ui/pair-form';
import { SealedPairToRead } from '~/features/taste/ui/sealed-cards';
import { TenBars } from '~/features/taste/ui/ten-bars';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'Taste · Upbeat' }];
export const handle = underStudio();

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return tasteScreen(scope, new URL(args.request.url)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'forecasts.write');
  const form = await parseForm(args.request, AnswerSchema);
  if (!form.ok) return form.response;
  const { key, ...answer } = form.value;
  try {
    await answerTaste(db, workspace.id, key, answer);
  } catch (error) {
    // Answered in another window: the first answer stands, and is shown.
    if (!isAppError(error, 'duplicate')) return form.reply(error);
  }
  const asked = readAsked(new URL(args.request.url).searchParams);

  return redirect(`/w/${workspace.slug}/taste/${answer.pairId}${writeAsked({ ...asked, more: false })}`);
}

export default function Taste() {
  const screen = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (screen.kind === 'over') return <OverPage {...screen} />;

  if (screen.kind === 'absent') {
    return (
      <>
        <PageHeader title="Taste" />
        <EmptyState
          title="No pairs to pick from."
          action={<LinkButton to={`${screen.base}/references`}>Go to References</LinkButton>}
        >
          Taste plays with pairs of the reference library, which is not loaded here. Whoever runs Upbeat loads it once,
          with the script load-library.
        </EmptyState>
      </>
    );
  }
  const { pair, done, of, round } = screen;
  // A refusal belongs to the pair that was sent.
  const lastResult = reply?.result.initialValue?.['pairId'] === pair.pairId ? reply.result : undefined;

  return (
    <>
      <PageHeader
        title="Which did more people click?"
        under={
          <span>
            Two headlines of one story, shown at random to real readers with the same picture.{' '}
            {screen.mayAnswer && `Pair ${done + 1} of ${of}${round > 1 ? `, ten number ${round} of today` : ' today'}.`}
          </span>
        }
        actions={screen.mayAnswer && <TenBars at={done + 1} of={of} />}
      />
      {screen.mayAnswer ? (
        <PairForm key={pair.pairId} actKey={screen.actKey} pair={pair} skipTo={screen.skipTo} lastResult={lastResult} />
      ) : (
        <>
          <SealedPairToRead pair={pair} />
          <div className="mt-5 grid gap-3">
            <NoteBox>
              A viewer writes nothing in a workspace, and a pick is written down, so yours cannot be locked and the
              result stays sealed here. An owner can give you another role in Settings.
            </NoteBox>
            {screen.skipTo !== null && (
              <div>
                <LinkButton to={screen.skipTo} replace preventScrollReset>
                  Another pair
                </LinkButton>
              </div>
            )}
          </div>
        </>
      )}
      <ArchiveNote sealed />
    </>
  );
}
