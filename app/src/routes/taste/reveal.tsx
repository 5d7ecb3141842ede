import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useFormat } from '~/components/format-context';
import { Kbd } from '~/components/ui/kbd';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { underStudio } from '~/features/taste/crumbs';
import { revealScreen } from '~/features/taste/reveal-screen.server';
import { saidOfBetter } from '~/features/taste/score';
import { ArchiveNote } from '~/features/taste/ui/archive-note';
import { CalibrationCard } from '~/features/taste/ui/calibration-card';
import { OpenedCards } from '~/features/taste/ui/opened-cards';
import { RunningBrier } from '~/features/taste/ui/running-brier';
import { TasteFacts } from '~/features/taste/ui/taste-facts';
import { TenBars } from '~/features/taste/ui/ten-bars';
import { costWords, truthWords, verdictTitle } from '~/features/taste/words';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'A pair opened · Taste · Upbeat' }];
export const handle = underStudio('A pair opened');

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const screen = await revealScreen(scope, requireId(args.params), new URL(args.request.url)).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );

  // What is not answered is sealed, whoever asks.
  return screen ?? redirect(`/w/${scope.workspace.slug}/taste`);
}

export default function TasteReveal() {
  const { base, reveal, record, at, of, isLast, nextTo } = useLoaderData<typeof loader>();
  const format = useFormat();
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // After the shell has moved the focus to the page: Enter goes on, and the result is read with the link.
    queueMicrotask(() => next.current?.focus({ preventScroll: true }));
  }, [reveal.pairId]);
  const answer = { ...reveal, crowdFirst: null };
  const words = `${truthWords(reveal, format)} ${costWords(
    saidOfBetter(answer, 'you') ?? 0.5,
    saidOfBetter(answer, 'ranker') ?? 0.5,
    reveal.better,
    format,
  )}`;

  return (
    <>
      <PageHeader
        title={<span id="verdict">{verdictTitle(reveal, format)}</span>}
        under={<span id="truth">{words}</span>}
        actions={
          <>
            {at !== null && <TenBars at={at} of={of} />}
            <LinkButton ref={next} to={nextTo} variant="primary" aria-describedby="verdict truth">
              {at === null ? 'Today’s ten' : isLast ? 'Score of the ten' : 'Next pair'}
              <Kbd>Enter</Kbd>
            </LinkButton>
          </>
        }
      />
      <OpenedCards reveal={reveal} base={base} />
      <TasteFacts reveal={reveal} />
      <div className="taste-pair">
        <RunningBrier record={record} />
        <CalibrationCard record={record} />
      </div>
      <ArchiveNote />
    </>
  );
}
