import type { DraftIdeasInput } from '@upbeat/copilot/draft-ideas/schema';
import { GOLDEN_BRIEFS } from '@upbeat/copilot/trial/golden-briefs';
import { GOLDEN_REFERENCES } from '@upbeat/copilot/trial/golden-references';
import { TRIAL_IDEAS } from '@upbeat/copilot/trial/trial-step';
import { AppError } from '@upbeat/core/app-error';
import { BriefSlotsSchema, EMPTY_BRIEF } from '@upbeat/core/brief';
import { dateInZone, now } from '@upbeat/core/clock';
import { getBrandMaterial } from '@upbeat/db/drafting/get-brand-material';
import { listLessonsForDrafting } from '@upbeat/db/lessons/list-lessons-for-drafting';
import type { TrialBrief } from '@upbeat/db/prompts/trial-row';
import type { JobContext } from '../define-job';
import { inputOf } from '../draft-ideas/input-of';
import { retrieve } from '../draft-ideas/retrieve';

/** What both sides are given on one brief: the very same. Throws `not_found` for a golden brief that this build does not know. */
export async function briefInput(
  context: JobContext<unknown>,
  brief: TrialBrief,
  seed: number,
): Promise<DraftIdeasInput> {
  if ('golden' in brief) {
    const golden = GOLDEN_BRIEFS.find(({ name }) => name === brief.golden);
    if (!golden) throw new AppError('not_found', `There is no golden brief “${brief.golden}” any more.`);

    return {
      slots: golden.slots,
      brand: golden.brand,
      references: [...GOLDEN_REFERENCES],
      rejected: [],
      count: TRIAL_IDEAS,
      seed,
      channels: golden.slots.channels,
    };
  }
  const { db, ticket } = context;
  const { workspaceId } = ticket;
  const slots = BriefSlotsSchema.parse({ ...EMPTY_BRIEF, ...brief.slots });
  const [brand, lessons] = await Promise.all([
    getBrandMaterial(db, workspaceId, brief.brandId),
    listLessonsForDrafting(db, workspaceId, { channels: slots.channels, today: dateInZone(now(), 'UTC') }),
  ]);
  const references = await retrieve(context, { slots, objective: '' }, lessons);

  return inputOf({ slots, ...brand, earlier: [] }, references, lessons, TRIAL_IDEAS, seed);
}
