import type { LessonEffect } from '@upbeat/core/suggestion';
import type { LessonToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import type { NewEvidence } from '@upbeat/db/lessons/weigh-lesson';
import type { ReadPlacement } from '@upbeat/db/readings/results-to-read';
import { groupEffect } from '@upbeat/stats/judge/group-effect';
import type { GroupEffect } from '@upbeat/stats/judge/group-effect';
import { sideOf } from '@upbeat/stats/judge/pooled-evidence';
import { MIN_DAYS_VARIANTS, MIN_IMPRESSIONS, MIN_SUCCESSES_VARIANTS } from '@upbeat/stats/suggest/thresholds';
import { newWindow, placementArm, sumByDate, toWindow } from '../arms';
import type { CampaignData } from '../campaign-data';
import { sourceKey } from './draft-lesson';
import { unheardStretches } from './unheard-stretches';

/** Placements that speak of a lesson: those that do what it says, and those that do not. */
export interface Witnesses {
  inside: ReadPlacement[];
  outside: ReadPlacement[];
}

/** A piece of evidence before it is weighed with the others, and the last day it stands on (ISO date). */
type HeardPiece = Omit<NewEvidence, 'pooled'> & { to: string };

/** What the days say that have not spoken yet, one piece for each stretch of them; none where they are too few or say too little. */
export function hear(lesson: LessonToWeigh, data: CampaignData, witnesses: Witnesses): HeardPiece[] {
  const ids = [...witnesses.inside, ...witnesses.outside].map(({ id }) => id);
  if (lesson.effect.metric === 'conversion_rate' && ids.some((id) => !data.results.counting.has(id))) return [];
  const dates = sumByDate(data.results.days, ids).map(({ date }) => date);

  return unheardStretches(lesson, ids, dates).flatMap((stretch) => hearStretch(lesson, data, witnesses, stretch) ?? []);
}

/** The window of a piece is the days that were compared, from the first to the last. */
function hearStretch(
  lesson: LessonToWeigh,
  { campaign, frame, results }: CampaignData,
  { inside, outside }: Witnesses,
  stretch: readonly string[],
): HeardPiece | null {
  const metric = lesson.effect.metric === 'conversion_rate' ? 'conversion_rate' : 'ctr';
  const placements = [...inside, ...outside];
  const ids = placements.map(({ id }) => id);
  const asked = new Set(stretch);
  const days = results.days.filter((day) => asked.has(day.date));
  const arms = placements.map((placement) => toWindow(placementArm(placement), days));
  const found = groupEffect({ arms, metric, inside: new Set(inside.map(({ id }) => id)), against: 'others' });
  const [from, to] = [found?.dates[0], found?.dates.at(-1)];
  if (!found || from === undefined || to === undefined || isThin(found, metric)) return null;

  const effect: LessonEffect = {
    metric,
    mean: found.ratio - 1,
    low: found.low - 1,
    high: found.high - 1,
    days: found.dates.length,
    exposure: found.inside.exposure + found.outside.exposure,
  };
  const name = `${campaign.name}: ${placements.map((one) => one.name).join(', ')}`.slice(0, 200);
  const used = new Set(found.dates);
  const sums = sumByDate(days, ids).filter(({ date }) => used.has(date));
  const about = { name, channel: lesson.channel, placementIds: ids };

  return {
    lessonId: lesson.id,
    sourceKey: sourceKey(ids, to),
    side: sideOf([effect]),
    effect,
    window: { ...newWindow('group', about, { ...frame, from, to }, sums), campaignId: campaign.id },
    watermark: results.watermark,
    to,
  };
}

/** Whether too few days were compared, or either part was shown or counted too little. */
function isThin({ dates, inside, outside }: GroupEffect, metric: 'ctr' | 'conversion_rate'): boolean {
  const rate = (inside.count + outside.count) / (inside.exposure + outside.exposure);
  const least = metric === 'ctr' ? MIN_IMPRESSIONS : MIN_SUCCESSES_VARIANTS;

  return (
    dates.length < MIN_DAYS_VARIANTS ||
    [inside, outside].some(
      (part) => part.exposure < least || Math.max(part.count, rate * part.exposure) < MIN_SUCCESSES_VARIANTS,
    )
  );
}
