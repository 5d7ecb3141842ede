import type { JobContext, JobDefinition, JobHandler } from './define-job';
import { applySuggestionsJob } from './apply-suggestions/definition';
import { draftIdeasJob } from './draft-ideas/definition';
import { landImportJob } from './land-import/definition';
import { readResultsJob } from './read-results/definition';
import { tryPromptJob } from './try-prompt/definition';
import { undoImportJob } from './undo-import/definition';
import type { WorkerSettings } from './settings';

/** A definition joined to its lazily imported handler, its payload parsed before the handler sees it. */
export interface RegisteredJob {
  kind: string;
  run(
    raw: unknown,
    context: Omit<JobContext<unknown>, 'payload'>,
    settings: WorkerSettings,
  ): Promise<Record<string, unknown>>;
}

function register<Payload>(
  definition: JobDefinition<Payload>,
  load: (settings: WorkerSettings) => Promise<JobHandler<Payload>>,
): RegisteredJob {
  return {
    kind: definition.kind,
    run: async (raw, context, settings) => {
      const payload = definition.payload.parse(raw);
      const handler = await load(settings);

      return handler({ ...context, payload });
    },
  };
}

const JOBS = [
  register(draftIdeasJob, async (settings) => (await import('./draft-ideas/handler')).draftIdeasHandler(settings)),
  register(landImportJob, async () => (await import('./land-import/handler')).landImportHandler),
  register(undoImportJob, async () => (await import('./undo-import/handler')).undoImportHandler),
  register(readResultsJob, async () => (await import('./read-results/handler')).readResultsHandler),
  register(tryPromptJob, async (settings) => (await import('./try-prompt/handler')).tryPromptHandler(settings)),
  register(applySuggestionsJob, async () => (await import('./apply-suggestions/handler')).applySuggestionsHandler),
];

/** The job of a kind, or null for a kind this build does not know (an older or newer worker's). */
export function findJob(kind: string): RegisteredJob | null {
  return JOBS.find((job) => job.kind === kind) ?? null;
}
