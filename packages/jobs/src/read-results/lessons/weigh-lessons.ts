import { structureTagsOf } from '@upbeat/copilot/library/structure-tags';
import { LessonEffectSchema } from '@upbeat/core/suggestion';
import type { LessonEffect } from '@upbeat/core/suggestion';
import { listLessonsToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import type { LessonToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import { weighLesson } from '@upbeat/db/lessons/weigh-lesson';
import type { NewEvidence } from '@upbeat/db/lessons/weigh-lesson';
import type { ReadPlacement } from '@upbeat/db/readings/results-to-read';
import { sideOf, weighEvidence } from '@upbeat/stats/judge/pooled-evidence';
import type { LessonEvidence } from '@upbeat/stats/judge/pooled-evidence';
import { groupEffect } from '@upbeat/stats/judge/group-effect';
import { MIN_DAYS_VARIANTS, MIN_IMPRESSIONS, MIN_SUCCESSES_VARIANTS } from '@upbeat/stats/suggest/thresholds';
import type { JobContext } from '../../define-job';
import { apart } from '../apart';
import type { Failure } from '../apart';
import { newWindow, placementArm, sumByDate, toWindow } from '../arms';
import { groupsOf } from '../campaign-data';
import type { CampaignData } from '../campaign-data';
import { sourceKey } from './draft-lesson';
import { heardUntil } from './heard-until';

/** Placements that speak of a lesson: those that do what it says, and those that do not. */
interface Witnesses {
  inside: ReadPlacement[];
  outside: ReadPlacement[];
}

/**
 * Weighs every open lesson against the days that came since it was learnt or last heard; answers how much evidence was added. A
 * lesson that fails is kept in `failures`.
 */
export async function weighLessons(
  context: JobContext<unknown>,
  all: readonly CampaignData[],
  failures: Failure[],
): Promise<number> {
  let added = 0;
  for (const lesson of await listLessonsToWeigh(context.db, context.ticket.workspaceId))
    added +=
      (await apart(context, failures, { part: 'lesson', id: lesson.id }, () => hearAll(context, lesson, all))) ?? 0;

  return added;
}

/** Evidence that the campaigns add to one lesson. */
async function hearAll(
  { db, ticket, signal }: JobContext<unknown>,
  lesson: LessonToWeigh,
  all: readonly CampaignData[],
): Promise<number> {
  let added = 0;
  const { learnt, later } = spoken(lesson);
  for (const data of all)
    for (const witnesses of witnessesOf(lesson, data)) {
      signal.throwIfAborted();
      const evidence = hear(lesson, data, witnesses);
      if (!evidence) continue;
      const pooled = weighEvidence({ learnt, later: [...later, evidence.effect] });
      if (!(await weighLesson(db, ticket.workspaceId, { ...evidence, pooled }))) continue;
      later.push(evidence.effect);
      added += 1;
    }

  return added;
}

/** Evidence that stands: what the lesson was learnt from, and what was heard since. One whose effect is not ours says nothing. */
function spoken({ evidence, learntOn }: LessonToWeigh): { learnt: LessonEvidence['learnt']; later: LessonEffect[] } {
  const effects = evidence.flatMap(({ effect, sourceKey: key }) => {
    const read = LessonEffectSchema.safeParse(effect);
    return read.success ? [{ isLearnt: key.endsWith(`|${learntOn}`), effect: read.data }] : [];
  });

  return {
    learnt: effects.filter((one) => one.isLearnt).map((one) => one.effect),
    later: effects.filter((one) => !one.isLearnt).map((one) => one.effect),
  };
}

/**
 * The lesson's own placements where they are of this campaign, and each group of its channel whose wordings differ in all its traits.
 * What runs in a test says nothing before the test does: its results are hidden until the minimum.
 */
function witnessesOf(lesson: LessonToWeigh, { campaign, tested }: CampaignData): Witnesses[] {
  const { winner, losers } = lesson.scope;
  const own = new Set([winner?.placementId, ...losers.map((one) => one.placementId)]);
  const here = campaign.placements.filter((one) => own.has(one.id));
  const isWinner = (one: ReadPlacement) => one.id === winner?.placementId;
  const learnt = [{ inside: here.filter(isWinner), outside: here.filter((one) => !isWinner(one)) }];
  const others = [...groupsOf(campaign.placements.filter((one) => one.channel === lesson.channel)).values()]
    .map((group) => group.filter((one) => !own.has(one.id)))
    .map((group): Witnesses => {
      const count = ({ headline }: ReadPlacement) =>
        structureTagsOf(headline).filter((tag) => lesson.traits.includes(tag)).length;
      return {
        inside: group.filter((one) => count(one) === lesson.traits.length),
        outside: group.filter((one) => count(one) === 0),
      };
    });

  return [...learnt, ...(lesson.traits.length > 0 ? others : [])].filter(
    ({ inside, outside }) =>
      inside.length > 0 && outside.length > 0 && [...inside, ...outside].every(({ id }) => !tested.has(id)),
  );
}

/** What the days since say; null while they are too few or say too little. */
function hear(lesson: LessonToWeigh, data: CampaignData, { inside, outside }: Witnesses): NewEvidence | null {
  const metric = lesson.effect.metric === 'conversion_rate' ? 'conversion_rate' : 'ctr';
  const placements = [...inside, ...outside];
  const ids = placements.map(({ id }) => id);
  if (metric === 'conversion_rate' && ids.some((id) => !data.results.counting.has(id))) return null;
  const from = heardUntil({ sources: lesson.evidence.map((one) => one.sourceKey), learntOn: lesson.learntOn }, ids);
  const days = data.results.days.filter((day) => day.date >= from);
  const arms = placements.map((placement) => toWindow(placementArm(placement), days));
  const found = groupEffect({ arms, metric, inside: new Set(inside.map(({ id }) => id)), against: 'others' });
  if (!found || found.days < MIN_DAYS_VARIANTS) return null;
  const rate = (found.inside.count + found.outside.count) / (found.inside.exposure + found.outside.exposure);
  const least = metric === 'ctr' ? MIN_IMPRESSIONS : MIN_SUCCESSES_VARIANTS;
  const isThin = (part: { count: number; exposure: number }) =>
    part.exposure < least || Math.max(part.count, rate * part.exposure) < MIN_SUCCESSES_VARIANTS;
  if (isThin(found.inside) || isThin(found.outside)) return null;

  const effect: LessonEffect = {
    metric,
    mean: found.ratio - 1,
    low: found.low - 1,
    high: found.high - 1,
    days: found.days,
    exposure: found.inside.exposure + found.outside.exposure,
  };
  const { campaign, frame, results } = data;
  const name = `${campaign.name}: ${placements.map((one) => one.name).join(', ')}`.slice(0, 200);

  return {
    lessonId: lesson.id,
    sourceKey: sourceKey(ids, frame.to),
    side: sideOf([effect]),
    effect,
    window: {
      ...newWindow('group', { name, channel: lesson.channel }, { ...frame, from }, sumByDate(days, ids)),
      campaignId: campaign.id,
    },
    watermark: results.watermark,
  };
}
