import { judgeLesson } from '@upbeat/db/lessons/judge-lesson';
import { getLesson } from '@upbeat/db/lessons/get-lesson';
import type { Lesson } from '@upbeat/db/lessons/row';
import type { Scope } from '~/request/require-member.server';
import type { LessonAct } from './forms';

/** Carries out what the page posted. Throws `stale`, `conflict`, `forbidden`, `not_found`, `invalid_input`. */
export async function judgeFromForm(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  lessonId: string,
  { key, ...said }: LessonAct,
): Promise<void> {
  await judgeLesson(db, workspace.id, key, { lessonId, ...said });
}

/** The words as somebody else saved them, and their version: what a stale form is laid beside. */
export type StoredWords = Pick<Lesson, 'claim' | 'wrongIf' | 'expiresOn' | 'rowVersion' | 'status'>;

export async function storedWords(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  lessonId: string,
): Promise<StoredWords> {
  const { claim, wrongIf, expiresOn, rowVersion, status } = await getLesson(db, workspace.id, lessonId);

  return { claim, wrongIf, expiresOn, rowVersion, status };
}
