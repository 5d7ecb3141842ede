import type { Db } from '../client';
import { settle } from '../unwrap';

/** What a person says of a lesson. `draft` keeps the words and judges nothing. */
export interface LessonVerdict {
  lessonId: string;
  rowVersion: number;
  verdict: 'accepted' | 'rejected' | 'retired' | 'draft';
  reason: string;
  claim: string;
  wrongIf: string;
  /** ISO date. */
  expiresOn: string;
}

/** Keeps a lesson's words and judges it. Throws `stale` when it changed meanwhile, `invalid_input` with the field. */
export async function judgeLesson(db: Db, workspaceId: string, key: string, said: LessonVerdict): Promise<void> {
  await settle(
    db.rpc('judge_lesson', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_lesson_id: said.lessonId,
      p_row_version: said.rowVersion,
      p_verdict: said.verdict,
      p_reason: said.reason,
      p_claim: said.claim,
      p_wrong_if: said.wrongIf,
      p_expires_on: said.expiresOn,
    }),
  );
}
