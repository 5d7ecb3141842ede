import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useParams } from '@remix-run/react';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { ErrorState } from '~/components/ui/error-state';
import { LevelWords } from '~/components/ui/level-words';
import { NoteBox } from '~/components/ui/note-box';
import { PageHeader } from '~/components/ui/page-header';
import { SectionHeading } from '~/components/ui/section';
import { Thread } from '~/components/ui/thread';
import { threadOf } from '~/features/lineage/thread-of';
import { isOpen } from '~/features/runs/is-open';
import { runScreen } from '~/features/runs/run-screen.server';
import { stepWords } from '~/features/runs/run-words';
import { RunFacts } from '~/features/runs/ui/run-facts';
import { usePulse } from '~/features/runs/use-pulse';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Why this? · Upbeat' }];
export const handle = {
  breadcrumb: (_data: unknown, { workspace }: { workspace?: string }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: 'Runs', to: `/w/${workspace}/runs` },
    { label: 'Why this?' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return runScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

const STATUS = {
  queued: 'In the queue',
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Stopped',
} as const;

export default function RunPage() {
  const { run, outcome, campaign, references, moreReferences, lineage } = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const base = `/w/${workspace}`;
  usePulse(base, isOpen(run));
  const count = (status: string) => outcome.ideas.filter((idea) => idea.status === status).length;
  const isDraft = run.step === 'draft-ideas';
  const edited = outcome.ideas.filter((idea) => idea.edited).length;

  return (
    <>
      <PageHeader
        title="Why this?"
        under={
          <>
            <LevelWords level={run.level} />
            <Chip tone={run.status === 'done' ? 'good' : run.status === 'failed' ? 'bad' : 'neutral'}>
              {STATUS[run.status]}
            </Chip>
            <span>{stepWords(run.step)}</span>
            {run.step === 'draft-ideas' && (
              <span>
                {run.done} of {run.total} ideas
              </span>
            )}
            {run.passedOnTo !== null && <Link to={`${base}/runs/${run.passedOnTo}`}>What was written instead</Link>}
            {run.trialId !== null && (
              <Link to={`${base}/prompts/${run.promptKey}?trial=${run.trialId}`}>The dry run it belongs to</Link>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_356px] items-start gap-7 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-7">
          {run.notes.length > 0 && <NoteBox>{run.notes.join(' ')}</NoteBox>}
          {run.errorMessage !== null &&
            (run.status === 'cancelled' ? (
              <NoteBox>It was stopped. {run.errorMessage}</NoteBox>
            ) : (
              <ErrorState title="It failed">{run.errorMessage}</ErrorState>
            ))}
          {isDraft && (
            <section>
              <SectionHeading
                title="What people did with it"
                hint={`${count('accepted')} accepted, ${count('rejected')} rejected, ${count('proposed')} open, ${edited} edited`}
              />
              <ul className="grid text-sm">
                {outcome.ideas.map((idea) => (
                  <li key={idea.id} className="flex items-baseline gap-3 border-b border-line py-2 last:border-b-0">
                    <Link to={`${base}/ideas/${idea.id}`} className="min-w-0 flex-1 no-underline hover:underline">
                      {idea.title}
                    </Link>
                    <span className="max-w-[50%] text-xs text-ink-3">{idea.verdict}</span>
                  </li>
                ))}
                {outcome.ideas.length === 0 && <li className="py-2 text-ink-3">It left no idea.</li>}
              </ul>
            </section>
          )}
          {isDraft && (
            <section>
              <SectionHeading title="References it cites" />
              <ul className="grid text-sm">
                {references.map((reference) => (
                  <li
                    key={reference.id}
                    className="flex items-baseline gap-3 border-b border-line py-2 last:border-b-0"
                  >
                    <Link
                      to={`${base}/references/${reference.id}`}
                      className="min-w-0 flex-1 no-underline hover:underline"
                    >
                      {reference.headline}
                    </Link>
                    <span className="text-xs whitespace-nowrap text-ink-3">
                      {reference.times} {reference.times === 1 ? 'idea' : 'ideas'}
                    </span>
                  </li>
                ))}
                {moreReferences > 0 && <li className="py-2 text-ink-3">and {moreReferences} more</li>}
                {references.length === 0 && <li className="py-2 text-ink-3">None.</li>}
              </ul>
            </section>
          )}
          <section>
            <SectionHeading title="What its checks found" />
            <ul className="grid gap-1 pt-3 text-sm text-ink-2">
              {run.findings.map((finding, index) => (
                <li key={index}>{finding}</li>
              ))}
              {run.findings.length === 0 && <li className="text-ink-3">Nothing.</li>}
            </ul>
          </section>
        </div>
        <aside className="grid gap-5">
          <Card>
            <CardHeader title="How it was made" />
            <CardBody>
              <RunFacts
                run={run}
                askedBy={outcome.askedBy}
                briefVersion={outcome.briefVersion}
                campaign={campaign}
                base={base}
              />
            </CardBody>
          </Card>
          {run.campaignId !== null && (
            <Card>
              <CardHeader title="Thread" />
              <CardBody>
                <Thread items={threadOf(lineage, { base, here: 'This run' })} />
              </CardBody>
            </Card>
          )}
        </aside>
      </div>
    </>
  );
}
