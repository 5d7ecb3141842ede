import { AppError, isAppError } from '@upbeat/core/app-error';
import { dateInZone, now } from '@upbeat/core/clock';
import { askInOrder, failedSentence } from '@upbeat/commands/copilot/ask-in-order';
import { listWriters } from '@upbeat/commands/copilot/list-writers';
import type { Writer } from '@upbeat/commands/copilot/list-writers';
import { ownPrompt } from '@upbeat/commands/copilot/own-prompt';
import { draftIdeasStep } from '@upbeat/copilot/draft-ideas/index';
import { sharedWords } from '@upbeat/copilot/draft-ideas/shared-words';
import type { Idea } from '@upbeat/copilot/draft-ideas/schema';
import type { RankedReference } from '@upbeat/copilot/retrieve/rank-references';
import { runStep } from '@upbeat/copilot/run/run-step';
import { getDraftingInput } from '@upbeat/db/drafting/get-drafting-input';
import { listLessonsForDrafting } from '@upbeat/db/lessons/list-lessons-for-drafting';
import { listOwnClickRates } from '@upbeat/db/drafting/list-own-click-rates';
import { beginRun, endRun, noteRun, passOnRun, saveIdea } from '@upbeat/db/drafting/save-run';
import type { IdeaToSave, RunEnd, RunKey } from '@upbeat/db/drafting/save-run';
import { getPromptVersion } from '@upbeat/db/prompts/get-prompt-version';
import type { JobContext, JobHandler } from '../define-job';
import { isCurable } from '../curable';
import type { WorkerSettings } from '../settings';
import { engineForecast } from './engine-forecast';
import type { EngineForecast } from './engine-forecast';
import { inputOf } from './input-of';
import { runRecorder } from './recorder';
import { retrieve } from './retrieve';

type Context = JobContext<{ runId: string; briefId: string }>;

/** The same run always draws the same seed, so that going on after a crash drafts what was planned. */
function seedOf(runId: string): number {
  return Number.parseInt(runId.replaceAll('-', '').slice(-8), 16);
}

function toSave(
  idea: Idea,
  position: number,
  references: RankedReference[],
  forecast: EngineForecast | null,
): IdeaToSave {
  const cited = idea.referenceIds.flatMap((id) => references.find((reference) => reference.id === id) ?? []);

  return {
    position,
    idea: { ...idea },
    citations: [
      ...cited.map((reference, at) => ({
        position: at + 1,
        library_reference_id: reference.source === 'library' ? reference.id : null,
        workspace_reference_id: reference.source === 'own' ? reference.id : null,
        lesson_id: null,
        // Fewer than two words in common are chance: the reference then lends its pattern only, and says so.
        matched: sharedWords(idea, reference.headline),
        why: reference.reason,
      })),
      ...idea.lessons.map(({ id, traits, why }, at) => ({
        position: cited.length + at + 1,
        library_reference_id: null,
        workspace_reference_id: null,
        lesson_id: id,
        matched: traits,
        why,
      })),
    ],
    forecast,
  };
}

/** What a failed attempt used; it is written with the run's end. */
type Used = Omit<RunEnd, 'status'>;

/** Drafts what is still missing of a run, storing each idea as soon as it is whole. `onUsed` hears what each attempt used. */
async function draft(
  context: Context,
  settings: WorkerSettings,
  key: RunKey,
  onUsed: (used: Used) => void,
): Promise<number> {
  const { db, ticket, signal } = context;
  const begun = await beginRun(db, key, null);
  const material = await getDraftingInput(db, ticket.workspaceId, { id: key.runId, ...begun });
  const [lessons, rates, stored] = await Promise.all([
    listLessonsForDrafting(db, ticket.workspaceId, {
      channels: material.slots.channels,
      today: dateInZone(now(), 'UTC'),
    }),
    listOwnClickRates(db, ticket.workspaceId),
    begun.promptVersionId === null ? null : getPromptVersion(db, ticket.workspaceId, begun.promptVersionId),
  ]);
  const references = await retrieve(context, material, lessons);
  const standing = new Set(material.storedPositions);
  const open = Array.from({ length: begun.total }, (_, at) => at + 1).filter((position) => !standing.has(position));
  if (open.length === 0) return begun.total;

  const forecast = engineForecast(rates, material.slots.channels);
  const before = begun.total - open.length;
  let written = before;
  let used: Used = {};
  await askInOrder(
    await writersOf(context, settings, key, begun, before > 0),
    async (model) => {
      await beginRun(db, key, model);
      await runStep({
        step: draftIdeasStep,
        model,
        executor: 'background',
        input: inputOf(material, references, lessons, open.length, seedOf(key.runId) + standing.size),
        signal,
        ...ownPrompt(draftIdeasStep.prompt.key, stored),
        recorder: runRecorder(db, key, (one) => {
          used = one;
          onUsed(one);
        }),
        onItem: async (idea, progress) => {
          await saveIdea(db, key, toSave(idea, open[progress.done - 1] ?? begun.total, references, forecast));
          written = before + progress.done;
          context.progress({ done: written, total: begun.total, label: `idea ${written} of ${begun.total}` });
        },
      });
    },
    {
      mayPass: () => written === 0,
      onFailed: (failed) =>
        passOnRun(db, key, failedSentence(failed), {
          ...used,
          provider: failed.writer.provider,
          model: failed.writer.name,
          errorCode: failed.error.code,
          errorMessage: failed.error.message,
        }),
    },
  );

  return begun.total;
}

/** Who writes a run, in order. What one has begun, the same one goes on with after a crash: one run has one author. */
async function writersOf(
  { db, ticket }: Context,
  settings: WorkerSettings,
  key: RunKey,
  begun: { template: boolean; model: string | null },
  isBegun: boolean,
): Promise<Writer[]> {
  const { writers, note } = await listWriters(
    db,
    ticket.workspaceId,
    draftIdeasStep.prompt.key,
    settings.models,
    begun.template,
  );
  if (note !== null) await noteRun(db, key, note);
  const same = writers.filter(({ name }) => isBegun && name === begun.model);

  return same.length > 0 ? same : writers;
}

/** The handler with its settings. A stopped run keeps the ideas that are whole; one broken off goes on. */
export function draftIdeasHandler(settings: WorkerSettings): JobHandler<{ runId: string; briefId: string }> {
  return async (context) => {
    const key = { workspaceId: context.ticket.workspaceId, runId: context.payload.runId };
    let used: Used = {};
    try {
      return { ideas: await draft(context, settings, key, (one) => (used = one)) };
    } catch (error) {
      const stopped = context.signal.aborted && isAppError(context.signal.reason, 'cancelled');
      const drained = context.signal.aborted && !stopped;
      if (stopped || (!drained && (!isCurable(error) || context.ticket.lastAttempt))) {
        const known = isAppError(error)
          ? error
          : new AppError('internal', 'Something went wrong on our side.', { cause: error });
        await endRun(context.db, key, {
          ...used,
          status: stopped ? 'cancelled' : 'failed',
          errorCode: stopped ? null : known.code,
          errorMessage: stopped ? null : known.message,
        });
      }
      throw error;
    }
  };
}
