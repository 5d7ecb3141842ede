import { structureTagsOf } from '@upbeat/copilot/library/structure-tags';
import { keepLessonStrength } from '@upbeat/db/lessons/keep-lesson-strength';
import { listLessonsToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import type { LessonToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import { weighLesson } from '@upbeat/db/lessons/weigh-lesson';
import type { ReadPlacement } from '@upbeat/db/readings/results-to-read';
import type { JobContext } from '../../define-job';
import { apart } from '../apart';
import type { Failure } from '../apart';
import { groupsOf } from '../campaign-data';
import type { CampaignData } from '../campaign-data';
import { hear } from './hear';
import type { Witnesses } from './hear';
import { spoken, weigh } from './standing';

/**
 * Weighs every open lesson against the days after what taught it that have not spoken for it; answers how much evidence was added. A
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

/** Evidence that the campaigns add to one lesson; without any, what stands is weighed anew, since some may have been taken back. */
async function hearAll(
  { db, ticket, signal }: JobContext<unknown>,
  lesson: LessonToWeigh,
  all: readonly CampaignData[],
): Promise<number> {
  let added = 0;
  let standing = spoken(lesson);
  for (const data of all)
    for (const witnesses of witnessesOf(lesson, data))
      for (const { to, ...evidence } of hear(lesson, data, witnesses)) {
        signal.throwIfAborted();
        const joined = { ...standing, later: [...standing.later, { effect: evidence.effect, to }] };
        if (!(await weighLesson(db, ticket.workspaceId, { ...evidence, pooled: weigh(joined) }))) continue;
        standing = joined;
        added += 1;
      }
  const { strength } = weigh(standing);
  if (added === 0 && strength !== lesson.strength)
    await keepLessonStrength(db, ticket.workspaceId, { lessonId: lesson.id, strength });

  return added;
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
