import type { LessonEffect, LessonStrength } from '@upbeat/core/suggestion';
import type { Db } from '../client';
import type { Json } from '../database.types';
import type { EvidenceSide } from '../outcomes/record-outcome';
import type { NewWindow } from '../readings/store-readings';
import { unwrap } from '../unwrap';

/** What later data says of a lesson. `sourceKey` names the group and the window: it speaks once. */
export interface NewEvidence {
  lessonId: string;
  sourceKey: string;
  side: EvidenceSide;
  effect: LessonEffect;
  window: NewWindow;
  watermark: number;
  /** What all evidence that stands says together with it. */
  pooled: { side: EvidenceSide; strength: LessonStrength };
}

/** Adds evidence to a lesson; a contradiction reopens an accepted one. False when this source has spoken or the lesson is closed. Service rights. */
export async function weighLesson(db: Db, workspaceId: string, evidence: NewEvidence): Promise<boolean> {
  return unwrap(
    db.rpc('weigh_lesson', {
      p_workspace_id: workspaceId,
      p_lesson_id: evidence.lessonId,
      p_source_key: evidence.sourceKey,
      p_side: evidence.side,
      p_effect: { ...evidence.effect },
      p_window: JSON.parse(JSON.stringify(evidence.window)) as Json,
      p_watermark: evidence.watermark,
      p_pooled: evidence.pooled,
    }),
  );
}
