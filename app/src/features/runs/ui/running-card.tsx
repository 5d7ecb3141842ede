import { useFetcher } from '@remix-run/react';
import Square from 'lucide-react/icons/square';
import type { Run } from '@upbeat/db/runs/row';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Glyph } from '~/components/ui/glyph';
import { Progress } from '~/components/ui/progress';
import { Steps } from '~/components/ui/steps';
import { draftSteps, writerWords } from '../run-words';

export interface RunningCardProps {
  /** `/w/:workspace` */
  base: string;
  run: Run;
  briefVersion: number | null;
  /** What the installation would write with; said until the run has begun. */
  nextWriter: string;
  mayStop: boolean;
}

/** A draft under way: how far it is, step by step, and a way to stop it that keeps what is finished. */
export function RunningCard({ base, run, briefVersion, nextWriter, mayStop }: RunningCardProps) {
  const stop = useFetcher();
  const writer = writerWords(run);
  const stopping = stop.state !== 'idle' || stop.data !== undefined;

  return (
    <Card aria-live="polite" className="px-[18px] py-3.5" data-level={run.level}>
      <div className="flex items-center gap-2">
        <span className="level-words" data-level={run.level}>
          <Glyph level={run.level} />
        </span>
        <h2 className="mr-auto">Drafting ideas</h2>
        {mayStop && run.jobId !== null && (
          <stop.Form method="post" action={`${base}/jobs/${run.jobId}/stop`}>
            <Button
              type="submit"
              variant="ghost"
              size="small"
              icon={<Square size={12} fill="currentColor" aria-hidden />}
              busy={stopping && 'Stopping'}
            >
              Stop
            </Button>
          </stop.Form>
        )}
      </div>
      <div className="mt-2.5 mb-1.5">
        <Progress done={run.done} total={run.total} label="Drafting ideas" level={run.level} />
      </div>
      <p className="mb-2 flex justify-between text-xs text-ink-3">
        <span>
          {run.done} of {run.total} ideas
        </span>
        <span>{run.status === 'queued' ? 'in the queue' : null}</span>
      </p>
      <Steps steps={draftSteps(run, briefVersion)} />
      <p className="mt-2 text-xs text-ink-3">
        {writer === null ? nextWriter : `${writer}.`}{' '}
        {run.done > 0 ? `Stop keeps the ${run.done}.` : 'Stop keeps what is finished.'}
      </p>
    </Card>
  );
}
