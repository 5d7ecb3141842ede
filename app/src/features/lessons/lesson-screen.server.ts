import { FEATURE_NAMES } from '@upbeat/copilot/library/feature-names';
import { STRUCTURE_TAGS } from '@upbeat/copilot/library/structure-tags';
import type { StructureTag } from '@upbeat/copilot/library/structure-tags';
import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getLesson } from '@upbeat/db/lessons/get-lesson';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { threadOf } from '~/features/lineage/thread-of';
import type { Scope } from '~/request/require-member.server';
import { lessonState, reachOf } from './words';

const isTag = (trait: string): trait is StructureTag => STRUCTURE_TAGS.some((tag) => tag === trait);
const traitNames = (traits: readonly string[]): string[] => traits.filter(isTag).map((tag) => FEATURE_NAMES[tag]);

/** Everything that a lesson's page shows. Throws `not_found`. */
export async function lessonScreen({ db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>, id: string) {
  const [lesson, lineage] = await Promise.all([
    getLesson(db, workspace.id, id),
    getLineage(db, workspace.id, 'lesson', id),
  ]);
  const base = `/w/${workspace.slug}`;
  const today = dateInZone(now(), workspace.timeZone);

  return {
    base,
    lesson,
    state: lessonState(lesson, today),
    /** What the wording ahead has and those behind have not, and the other way round, in words. */
    wording: { ahead: traitNames(lesson.traits), behind: traitNames(lesson.facts?.loserTraits ?? []) },
    /** Idempotency key of the next act. */
    key: newId(),
    today,
    reach: reachOf([lesson.effect, ...lesson.evidence.map(({ effect }) => effect)]),
    thread: threadOf(lineage, { base, here: 'This lesson' }),
    mayJudge: may(member.role, 'lessons.write'),
  };
}

export type LessonScreen = Awaited<ReturnType<typeof lessonScreen>>;
