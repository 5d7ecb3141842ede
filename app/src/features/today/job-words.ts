import type { Level } from '@upbeat/core/levels';
import { may } from '@upbeat/core/roles';
import type { Role } from '@upbeat/core/roles';
import type { OpenJob } from '@upbeat/db/today/row';

/** Work under way, in words. */
export interface JobWords {
  level: Level;
  name: string;
  done: number;
  total: number;
  progress: string;
  note: string | null;
  mayStop: boolean;
}

/** Work that data or the switch sets off. Turning automation off stops what applies. */
const OWN_WORK: Record<string, string> = {
  'read-results': 'Reading results for suggestions and outcomes',
  'apply-suggestions': 'Applying suggestions within their caps',
};

/** How a job is told. Whose job one may stop, the database decides; this only reflects it. */
export function jobWords(job: OpenJob, role: Role): JobWords {
  const of = (verb: string, otherwise: string) => (job.name === null ? otherwise : `${verb} ${job.name}`);
  const queued = job.status === 'queued';
  const count = { done: job.progress?.done ?? 0, total: job.progress?.total ?? 0 };
  const progress = queued ? 'in the queue' : (job.progress?.label ?? 'begun');
  if (job.kind === 'draft-ideas') {
    const done = job.done ?? count.done;
    const total = job.total ?? count.total;
    return {
      level: 2,
      name: job.name === null ? 'Drafting ideas' : `Drafting ideas for “${job.name}”`,
      done,
      total,
      progress: queued ? 'in the queue' : `${done} of ${total} ideas`,
      note: job.model === null ? null : job.model === 'patterns' ? 'template draft' : job.model,
      mayStop: job.mine || may(role, 'ideas.write'),
    };
  }
  if (job.kind === 'try-prompt')
    return {
      ...count,
      level: 2,
      name: 'Trying a prompt on briefs',
      progress,
      note: 'a dry run; saves no idea',
      mayStop: job.mine || may(role, 'ideas.write'),
    };
  const own = OWN_WORK[job.kind];
  if (own !== undefined) return { ...count, level: 1, name: own, progress, note: null, mayStop: false };
  const undo = job.kind === 'undo-import';

  return {
    ...count,
    level: 1,
    name: undo ? of('Undoing', 'Undoing an import') : of('Importing', 'Importing'),
    progress,
    note: undo ? 'runs to its end' : null,
    mayStop: !undo && (job.mine || may(role, 'imports.write')),
  };
}
