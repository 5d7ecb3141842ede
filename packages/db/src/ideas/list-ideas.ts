import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { IdeaSchema } from './row';
import type { BoardIdea, IdeaStatus } from './row';

export interface IdeaPage {
  ideas: BoardIdea[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
}

/** One page of a campaign's idea board: proposed, accepted, rejected; the newest run first within each. */
export async function listIdeas(
  db: Db,
  workspaceId: string,
  campaignId: string,
  { status, after, limit }: { status: IdeaStatus | null; after: string | null; limit: number },
): Promise<IdeaPage> {
  const found = await unwrap(
    db.rpc('idea_board', {
      p_workspace_id: workspaceId,
      p_campaign_id: campaignId,
      p_status: status,
      p_idea_id: null,
      p_after: after,
      p_limit: limit + 1,
    }),
  );
  const rows = z.array(IdeaSchema).parse(found);
  const ideas = rows.slice(0, limit);

  return { ideas, next: rows.length > limit ? (ideas.at(-1)?.sort ?? null) : null };
}
