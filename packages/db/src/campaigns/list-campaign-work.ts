import { ChannelSchema } from '@upbeat/core/channels';
import type { Channel } from '@upbeat/core/channels';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A content piece of a campaign with where its variants stand. */
export interface CampaignPiece {
  id: string;
  name: string;
  channel: Channel;
  variants: { id: string; label: string; status: string }[];
}

export interface CampaignPlacement {
  id: string;
  name: string;
  channel: Channel;
  status: string;
  market: string;
}

/** Pieces and placements of a campaign, newest first; at most 100 each. */
export async function listCampaignWork(
  db: Db,
  workspaceId: string,
  campaignId: string,
): Promise<{ pieces: CampaignPiece[]; placements: CampaignPlacement[] }> {
  const [pieces, variants, placements] = await Promise.all([
    unwrap(
      db
        .from('content_pieces')
        .select('id, name, channel')
        .eq('workspace_id', workspaceId)
        .eq('campaign_id', campaignId)
        .is('archived_at', null)
        .order('id', { ascending: false })
        .limit(100),
    ),
    unwrap(
      db
        .from('variants')
        .select('id, label, status, content_piece_id')
        .eq('workspace_id', workspaceId)
        .eq('campaign_id', campaignId)
        .neq('status', 'archived')
        .order('label')
        .limit(1000),
    ),
    unwrap(
      db
        .from('placements')
        .select('id, name, channel, status, market')
        .eq('workspace_id', workspaceId)
        .eq('campaign_id', campaignId)
        .order('id', { ascending: false })
        .limit(100),
    ),
  ]);

  return {
    pieces: pieces.map((piece) => ({
      ...piece,
      channel: ChannelSchema.parse(piece.channel),
      variants: variants
        .filter((variant) => variant.content_piece_id === piece.id)
        .map(({ id, label, status }) => ({ id, label, status })),
    })),
    placements: placements.map((placement) => ({ ...placement, channel: ChannelSchema.parse(placement.channel) })),
  };
}
