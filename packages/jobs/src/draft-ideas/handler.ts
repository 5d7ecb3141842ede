import { AppError, isAppError } from '@upbeat/core/app-error';
import { dateInZone, now } from '@upbeat/core/clock';
import { claimJudge } from '@upbeat/brand/claim-state';
import { openModel } from '@upbeat/commands/copilot/open-model';
import { draftIdeasStep } from '@upbeat/copilot/draft-ideas/index';
import { sharedWords } from '@upbeat/copilot/draft-ideas/shared-words';
import type { DraftIdeasInput, Idea, RetrievedReference } from '@upbeat/copilot/draft-ideas/schema';
import type { RankedReference } from '@upbeat/copilot/retrieve/rank-references';
import { runStep } from '@upbeat/copilot/run/run-step';
import { getDraftingInput } from '@upbeat/db/drafting/get-drafting-input';
import type { DraftingMaterial } from '@upbeat/db/drafting/get-drafting-input';
import { listLessonsForDrafting } from '@upbeat/db/lessons/list-lessons-for-drafting';
import type { UsableLesson } from '@upbeat/db/lessons/list-lessons-for-drafting';
import { listOwnClickRates } from '@upbeat/db/drafting/list-own-click-rates';
import { beginRun, endRun, saveIdea } from '@upbeat/db/drafting/save-run';
import type { IdeaToSave, RunKey } from '@upbeat/db/drafting/save-run';
import type { JobContext, JobHandler } from '../define-job';
import { isCurable } from '../curable';
import type { WorkerSettings } from '../settings';
import { engineForecast } from './engine-forecast';
import type { EngineForecast } from './engine-forecast';
import { runRecorder } from './recorder';
import { retrieve } from './retrieve';

type Context = JobContext<{ runId: string; briefId: string }>;

/** The same run always draws the same seed, so that going on after a crash drafts what was planned. */
function seedOf(runId: string): number {
  return Number.parseInt(runId.replaceAll('-', '').slice(-8), 16);
}

function inputOf(
  material: DraftingMaterial,
  references: RetrievedReference[],
  lessons: readonly UsableLesson[],
  count: number,
  seed: number,
): DraftIdeasInput {
  const state = claimJudge(material.slots.market, dateInZone(now(), 'UTC'));
  const live = material.claims.filter((claim) => state({ ...claim, evidence: '' }) === 'live');

  return {
    slots: material.slots,
    brand: {
      name: material.brand.name,
      positioning: material.brand.positioning,
      rules: material.rules,
      claims: live.map(({ id, code, text }) => ({ id, code, text })),
      facts: material.facts,
    },
    references: references.map(
      ({ id, source, headline, impressions, clicks, lift, liftLow, liftClear, tags, field, matchedWords }) => ({
        id,
        source,
        headline,
        impressions,
        clicks,
        lift,
        liftLow,
        liftClear,
        tags,
        field,
        matchedWords,
      }),
    ),
    lessons: lessons.map(({ id, claim, channel, traits }) => ({ id, claim, channel, traits })),
    rejected: material.earlier,
    count,
    seed,
    channels: material.slots.channels,
  };
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

/** Drafts what is still missing of a run, storing each idea as soon as it is whole. */
async function draft(context: Context, settings: WorkerSettings, key: RunKey): Promise<number> {
  const { db, ticket, signal } = context;
  const begun = await beginRun(db, key, null);
  const model = await openModel(settings.models, begun.template);
  await beginRun(db, key, model);
  const material = await getDraftingInput(db, ticket.workspaceId, { id: key.runId, ...begun });
  const [lessons, rates] = await Promise.all([
    listLessonsForDrafting(db, ticket.workspaceId, {
      channels: material.slots.channels,
      today: dateInZone(now(), 'UTC'),
    }),
    listOwnClickRates(db, ticket.workspaceId),
  ]);
  const references = await retrieve(context, material, lessons);
  const stored = new Set(material.storedPositions);
  const open = Array.from({ length: begun.total }, (_, at) => at + 1).filter((position) => !stored.has(position));
  if (open.length === 0) return begun.total;

  const forecast = engineForecast(rates, material.slots.channels);
  const done = begun.total - open.length;
  await runStep({
    step: draftIdeasStep,
    model,
    executor: 'background',
    input: inputOf(material, references, lessons, open.length, seedOf(key.runId) + stored.size),
    signal,
    recorder: runRecorder(db, key),
    onItem: async (idea, progress) => {
      await saveIdea(db, key, toSave(idea, open[progress.done - 1] ?? begun.total, references, forecast));
      context.progress({
        done: done + progress.done,
        total: begun.total,
        label: `idea ${done + progress.done} of ${begun.total}`,
      });
    },
  });

  return begun.total;
}

/** The handler with its settings. A stopped run keeps the ideas that are whole; one broken off goes on. */
export function draftIdeasHandler(settings: WorkerSettings): JobHandler<{ runId: string; briefId: string }> {
  return async (context) => {
    const key = { workspaceId: context.ticket.workspaceId, runId: context.payload.runId };
    try {
      return { ideas: await draft(context, settings, key) };
    } catch (error) {
      const stopped = context.signal.aborted && isAppError(context.signal.reason, 'cancelled');
      const drained = context.signal.aborted && !stopped;
      if (stopped || (!drained && (!isCurable(error) || context.ticket.lastAttempt))) {
        const known = isAppError(error)
          ? error
          : new AppError('internal', 'Something went wrong on our side.', { cause: error });
        await endRun(context.db, key, {
          status: stopped ? 'cancelled' : 'failed',
          errorCode: stopped ? null : known.code,
          errorMessage: stopped ? null : known.message,
        });
      }
      throw error;
    }
  };
}
