import type { Channel } from '@upbeat/core/channels';
import { z } from 'zod';
import type { Db } from '../client';
import { toPage } from '../ranked-place';
import type { RankedPlace } from '../ranked-place';
import { unwrap } from '../unwrap';
import { ListedLessonSchema } from './row';
import type { LessonStatus, ListedLesson } from './row';

export interface LessonFilter {
  status?: LessonStatus;
  channel?: Channel;
  text?: string;
  /** Only those that an idea cites. */
  cited?: boolean;
}

export interface LessonList {
  lessons: ListedLesson[];
  /** All lessons of the workspace by status, whatever the filter. */
  counts: Partial<Record<LessonStatus, number>>;
  next: RankedPlace | null;
}

const ListSchema = z.object({
  counts: z.record(z.string(), z.number()),
  lessons: z.array(ListedLessonSchema),
});

/** Lessons: reopened, to judge, accepted, then those that hold no more; newest first in each. A page at a time. */
export async function listLessons(
  db: Db,
  workspaceId: string,
  { filter, after, limit }: { filter: LessonFilter; after: RankedPlace | null; limit: number },
): Promise<LessonList> {
  const { counts, lessons } = ListSchema.parse(
    await unwrap(
      db.rpc('lesson_list', {
        p_workspace_id: workspaceId,
        p_status: filter.status ?? null,
        p_channel: filter.channel ?? null,
        p_text: filter.text ?? null,
        p_cited: filter.cited ?? false,
        p_after_rank: after?.rank ?? null,
        p_after_at: after?.at ?? null,
        p_after_id: after?.id ?? null,
        p_limit: limit + 1,
      }),
    ),
  );
  const { rows, next } = toPage(lessons, limit);

  return { lessons: rows, counts, next };
}
