import { Link, useFetcher, useSearchParams } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { ErrorState } from '~/components/ui/error-state';
import { NoteBox } from '~/components/ui/note-box';
import { Progress } from '~/components/ui/progress';
import { useRefresh } from '~/features/imports/ui/use-refresh';
import { withParams } from '~/features/references/with-params';
import type { PromptScreen } from '../prompt-screen.server';
import type { TrialView } from '../trial-view';
import { TrialTable } from './trial-table';

const REFRESH_MS = 1_000;

/** A dry run: how far it is, what came of it, and the ones before it. */
export function TrialCard({ trial, screen }: { trial: TrialView; screen: PromptScreen }) {
  const { dateTime } = useFormat();
  const [params] = useSearchParams();

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title={`${trial.briefs.length === 1 ? 'One brief' : `${trial.briefs.length} briefs`}, same seed`}
        beside={<span className="text-xs text-ink-3">{dateTime(trial.createdAt)}</span>}
        aside={
          trial.isOpen && screen.may.write && trial.jobId !== null && <Stop base={screen.base} jobId={trial.jobId} />
        }
      />
      {trial.isOpen && <Going trial={trial} />}
      {trial.status === 'failed' && (
        <div className="px-[18px] pb-3">
          <ErrorState
            title="The dry run broke off"
            actions={<Link to={`${screen.base}/settings/models`}>Settings, Models</Link>}
          >
            {trial.errorMessage ?? 'Something went wrong on our side.'} What was tried before stands below.
          </ErrorState>
        </div>
      )}
      {trial.status === 'cancelled' && (
        <div className="px-[18px] pb-3">
          <NoteBox>It was stopped. What was tried before stands below.</NoteBox>
        </div>
      )}
      {trial.done > 0 && <TrialTable trial={trial} base={screen.base} />}
      <CardNote>
        Checks by code, always in this order: schema, limits, brand fit, banned claims, citations, diversity. An answer
        that fails one is shown, not asked for again. The predicted rank was learned from news headlines and is unproven
        for ads. A golden brief is an invented company’s and ships with Upbeat.
        {screen.earlier.length > 0 && (
          <>
            {' '}
            Earlier dry runs:{' '}
            {screen.earlier.map(({ id, createdAt }) => (
              <Link key={id} to={withParams(params, { trial: id })} preventScrollReset className="mr-2">
                {dateTime(createdAt)}
              </Link>
            ))}
          </>
        )}
      </CardNote>
    </Card>
  );
}

function Going({ trial }: { trial: TrialView }) {
  useRefresh(REFRESH_MS);

  return (
    <div className="px-[18px] pb-3" role="status">
      <Progress done={trial.done} total={trial.total} label="Dry run" level={2} />
      <p className="mt-1.5 text-xs text-ink-3">
        {trial.status === 'queued' ? 'In the queue' : `${trial.done} of ${trial.total} answers`}
      </p>
    </div>
  );
}

function Stop({ base, jobId }: { base: string; jobId: string }) {
  const stop = useFetcher();

  return (
    <stop.Form method="post" action={`${base}/jobs/${jobId}/stop`}>
      <Button
        type="submit"
        size="small"
        variant="ghost"
        busy={(stop.state !== 'idle' || stop.data !== undefined) && 'Stopping'}
      >
        Stop
      </Button>
    </stop.Form>
  );
}
