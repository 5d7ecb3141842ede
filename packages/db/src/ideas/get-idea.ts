import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { IdeaSchema } from './row';
import type { BoardIdea } from './row';

/** An idea with its first drafts of copy; throws `not_found`. */
export async function getIdea(db: Db, workspaceId: string, id: string): Promise<BoardIdea> {
  const { campaign_id: campaignId } = await unwrap(
    db.from('ideas').select('campaign_id').eq('workspace_id', workspaceId).eq('id', id).maybeSingle(),
  );
  const found = await unwrap(
    db.rpc('idea_board', {
      p_workspace_id: workspaceId,
      p_campaign_id: campaignId,
      p_status: null,
      p_idea_id: id,
      p_after: null,
      p_limit: 1,
    }),
  );
  const [idea] = z.array(IdeaSchema).parse(found);
  if (!idea) throw new AppError('not_found', 'That idea is not here.');

  return idea;
}
