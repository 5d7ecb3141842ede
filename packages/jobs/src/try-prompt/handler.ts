import type { AnsweredIdea, DraftIdeasInput } from '@upbeat/copilot/draft-ideas/schema';
import { entriesOf } from '@upbeat/copilot/guard/check-idea';
import type { RunOutcome } from '@upbeat/copilot/run/recorder';
import { runStep } from '@upbeat/copilot/run/run-step';
import { checkAnswers, leadLine } from '@upbeat/copilot/trial/check-answers';
import { trialIdeasStep } from '@upbeat/copilot/trial/trial-step';
import { isAppError } from '@upbeat/core/app-error';
import { endRun } from '@upbeat/db/drafting/save-run';
import { beginTrial, endTrial, openTrialRun, saveTrialResult } from '@upbeat/db/prompts/trial-work';
import type { TrialKey } from '@upbeat/db/prompts/trial-work';
import { listTrialResults } from '@upbeat/db/prompts/list-trial-results';
import type { JobContext, JobHandler } from '../define-job';
import { usedOf } from '../draft-ideas/recorder';
import type { WorkerSettings } from '../settings';
import { briefInput } from './brief-input';
import { openSides, requireBudget } from './open-sides';
import type { OpenSide } from './open-sides';
import { predictedRank } from './rank-lines';

type Context = JobContext<{ trialId: string }>;

/** What one side wrote on one brief, before it is scored. */
interface Written {
  runId: string | null;
  ideas: AnsweredIdea[];
  /** What the schema held against the first answer. */
  faults: string[];
}

/** One side on one brief: one run. An answer that cannot be used is a result; a model that cannot be asked ends the dry run. */
async function write(
  { db, signal }: Context,
  key: TrialKey,
  { side, prompt, model }: OpenSide,
  position: number,
  input: DraftIdeasInput,
): Promise<Written> {
  const met: { runId: string | null; outcome: RunOutcome | null } = { runId: null, outcome: null };
  try {
    const { items } = await runStep({
      step: trialIdeasStep,
      model,
      executor: 'background',
      input,
      signal,
      ...(prompt ? { prompt } : {}),
      recorder: {
        start: async (run) => {
          met.runId = await openTrialRun(db, key, { ...run, side, position, model: run.modelId });

          return met.runId;
        },
        progress: async () => undefined,
        finish: async (runId, outcome) => {
          met.outcome = outcome;
          const { status, errorCode, errorMessage } = outcome;
          await endRun(
            db,
            { workspaceId: key.workspaceId, runId },
            { status, errorCode, errorMessage, ...usedOf(outcome) },
          );
        },
      },
    });

    return { runId: met.runId, ideas: items, faults: met.outcome?.findings ?? [] };
  } catch (error) {
    if (!isAppError(error, 'provider_garbage')) throw error;

    return {
      runId: met.runId,
      ideas: [],
      faults: [error.message.replace(/ Nothing was saved\.$/, ''), ...(met.outcome?.findings ?? [])],
    };
  }
}

/** Tries the sides brief by brief, both on the very same input; what is stored after a crash is not asked again. */
async function tryOut(context: Context, settings: WorkerSettings, key: TrialKey): Promise<number> {
  const { db, ticket } = context;
  const trial = await beginTrial(db, key);
  const sides = await openSides(db, ticket.workspaceId, trial, settings.models);
  const total = trial.briefs.length * sides.length;
  const earlier = await listTrialResults(db, ticket.workspaceId, key.trialId);
  let done = earlier.length;
  for (const [at, brief] of trial.briefs.entries()) {
    const position = at + 1;
    const leads =
      earlier.find((one) => one.side === 1 && one.position === position)?.lines.map(({ lead }) => lead) ?? [];
    for (const open of sides) {
      if (trial.stored.some((one) => one.side === open.side && one.position === position)) continue;
      await requireBudget(db, ticket.workspaceId, trial.promptKey);
      const input = await briefInput(context, brief, trial.seed);
      const { runId, ideas, faults } = await write(context, key, open, position, input);
      const lines = ideas.map((idea) => ({
        title: idea.title,
        lead: leadLine(idea),
        copy: entriesOf(idea.copy).map(({ channel, field, text }) => ({ where: `${channel}.${field}`, text })),
      }));
      const rank =
        open.side === 2
          ? await predictedRank(
              lines.map(({ lead }) => lead),
              leads,
            )
          : null;
      await saveTrialResult(
        db,
        key,
        { side: open.side, position, runId },
        { lines, checks: checkAnswers(ideas, input, faults), rank },
      );
      if (open.side === 1) leads.push(...lines.map(({ lead }) => lead));
      done += 1;
      context.progress({ done, total, label: `${done} of ${total} answers` });
    }
  }
  await endTrial(db, key);

  return done;
}

/** The handler with its settings. A stopped or failed dry run keeps what it has, and ends with its job. */
export function tryPromptHandler(settings: WorkerSettings): JobHandler<{ trialId: string }> {
  return async (context) => ({
    answers: await tryOut(context, settings, {
      workspaceId: context.ticket.workspaceId,
      trialId: context.payload.trialId,
    }),
  });
}
