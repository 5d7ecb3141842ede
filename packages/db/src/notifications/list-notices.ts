import { z } from 'zod';
import type { Db } from '../client';
import { EventSchema } from '../events/row';
import { unwrap } from '../unwrap';

const NoticeSchema = z.object({ id: z.string(), at: z.string(), readAt: z.string().nullable(), event: EventSchema });
/** An event that asks its reader for a look. */
export type Notice = z.output<typeof NoticeSchema>;

/** Where a page ends. */
export interface NoticePlace {
  at: string;
  id: string;
}

/** The caller's own notices, newest first, a page at a time. */
export async function listNotices(
  db: Db,
  workspaceId: string,
  { unread, before, limit }: { unread: boolean; before: NoticePlace | null; limit: number },
): Promise<{ notices: Notice[]; next: NoticePlace | null }> {
  const found = z.array(NoticeSchema).parse(
    await unwrap(
      db.rpc('notices', {
        p_workspace_id: workspaceId,
        p_unread: unread,
        p_before_at: before?.at ?? null,
        p_before_id: before?.id ?? null,
        p_limit: limit + 1,
      }),
    ),
  );
  const notices = found.slice(0, limit);
  const last = notices.at(-1);

  return { notices, next: found.length > limit && last ? { at: last.at, id: last.id } : null };
}
