import { ChannelSchema } from '@upbeat/core/channels';
import type { LessonFilter } from '@upbeat/db/lessons/list-lessons';
import { LESSON_STATUSES } from '@upbeat/db/lessons/row';
import { z } from 'zod';

const StatusSchema = z.enum(LESSON_STATUSES);

/** What an address asks of the lessons; what does not fit is left out. */
export function lessonFilter(params: URLSearchParams): LessonFilter {
  const text = (params.get('q') ?? '').trim().slice(0, 120);

  return {
    status: StatusSchema.safeParse(params.get('state')).data,
    channel: ChannelSchema.safeParse(params.get('channel')).data,
    text: text === '' ? undefined : text,
    cited: params.get('cited') === 'yes' ? true : undefined,
  };
}
