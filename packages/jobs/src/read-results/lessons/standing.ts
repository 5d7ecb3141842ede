import { LessonEffectSchema } from '@upbeat/core/suggestion';
import type { LessonEffect } from '@upbeat/core/suggestion';
import type { LessonToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import type { NewEvidence } from '@upbeat/db/lessons/weigh-lesson';
import { weighEvidence } from '@upbeat/stats/judge/pooled-evidence';

/** Evidence that stands: what the lesson was learnt from, and what was heard since with the last day that it stands on. */
interface Standing {
  learnt: LessonEffect[];
  later: { effect: LessonEffect; to: string }[];
}

/** What stands of a lesson's evidence; a piece whose effect is not ours says nothing. */
export function spoken({ evidence, learntOn }: LessonToWeigh): Standing {
  const pieces = evidence.flatMap(({ effect, sourceKey, to }) => {
    const read = LessonEffectSchema.safeParse(effect);
    return read.success ? [{ isLearnt: sourceKey.endsWith(`|${learntOn}`), effect: read.data, to }] : [];
  });

  return {
    learnt: pieces.filter((one) => one.isLearnt).map((one) => one.effect),
    later: pieces.filter((one) => !one.isLearnt),
  };
}

/** All that stands together. The newest piece is the one of the latest days: an old file that comes again is no news. */
export function weigh({ learnt, later }: Standing): NewEvidence['pooled'] {
  const byDay = later.toSorted((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)));

  return weighEvidence({ learnt, later: byDay.map(({ effect }) => effect) });
}
