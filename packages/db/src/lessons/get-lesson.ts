import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { LessonSchema } from './row';
import type { Lesson } from './row';

/** One lesson with its evidence and the ideas that cite it. Throws `not_found`. */
export async function getLesson(db: Db, workspaceId: string, lessonId: string): Promise<Lesson> {
  return LessonSchema.parse(
    await unwrap(db.rpc('lesson_page', { p_workspace_id: workspaceId, p_lesson_id: lessonId })),
  );
}
