import type { LessonStrength } from '@upbeat/core/suggestion';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Keeps how strong a lesson is on the evidence that stands, where no new piece came. A closed lesson stays as it is: false. Service rights. */
export async function keepLessonStrength(
  db: Db,
  workspaceId: string,
  { lessonId, strength }: { lessonId: string; strength: LessonStrength },
): Promise<boolean> {
  return unwrap(
    db.rpc('keep_lesson_strength', { p_workspace_id: workspaceId, p_lesson_id: lessonId, p_strength: strength }),
  );
}
