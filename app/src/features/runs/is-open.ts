import type { Run } from '@upbeat/db/runs/row';

/** Whether a run is still under way, as a page sees it. */
export function isOpen(run: Pick<Run, 'status'> | null): boolean {
  return run?.status === 'queued' || run?.status === 'running';
}
