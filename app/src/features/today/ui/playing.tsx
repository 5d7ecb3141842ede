import { useFetcher } from '@remix-run/react';
import { EmptyState } from '~/components/ui/empty-state';
import { Run } from '~/components/ui/run';
import { SectionHeading } from '~/components/ui/section';
import type { JobWords } from '../job-words';

export interface PlayingJob extends JobWords {
  id: string;
  stopping: boolean;
}

export interface PlayingProps {
  base: string;
  jobs: readonly PlayingJob[];
  /** All that is under way, also beyond those drawn. */
  total: number;
}

/** What AI is playing now, each with its progress and a way to stop it. */
export function Playing({ base, jobs, total }: PlayingProps) {
  return (
    <section aria-labelledby="playing" aria-live="polite">
      <SectionHeading
        id="playing"
        title={jobs.length > 0 ? 'AI is playing' : 'AI rests'}
        aside={jobs.length > 0 && <span className="text-xs text-ink-3">{total} under way</span>}
      />
      {jobs.length === 0 ? (
        <EmptyState title="It plays nothing until you say so.">
          It drafts when you ask for ideas, and reads what you import.
        </EmptyState>
      ) : (
        jobs.map((job) => <PlayingRun key={job.id} base={base} job={job} />)
      )}
      {total > jobs.length && (
        <p className="pt-2 text-xs text-ink-3">
          {total - jobs.length === 1 ? 'One more waits its turn.' : `${total - jobs.length} more wait their turn.`}
        </p>
      )}
    </section>
  );
}

function PlayingRun({ base, job: { id, stopping, mayStop, note, ...run } }: { base: string; job: PlayingJob }) {
  const stop = useFetcher<{ message?: string }>();
  const refused = stop.data?.message;
  const asked = stopping || stop.state !== 'idle';

  return (
    <Run
      {...run}
      note={refused ?? note}
      stopping={asked}
      onStop={mayStop ? () => stop.submit(null, { method: 'post', action: `${base}/jobs/${id}/stop` }) : undefined}
    />
  );
}
