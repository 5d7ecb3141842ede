import type { Channel, CopyFields } from '@upbeat/core/channels';
import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';

/** A variant as the person who places it needs to see it. */
export interface Placeable {
  variantId: string;
  label: string;
  status: string;
  piece: string;
  channel: Channel;
  campaign: { id: string; name: string; market: string };
  /** The version that the newest living approval signs; null when none does. */
  version: { id: string; number: number } | null;
}

interface Row {
  id: string;
  label: string;
  status: string;
  campaign_id: string;
  content_pieces: { name: string; channel: string };
}

/** A variant with what decides whether it may be placed. Throws not_found. */
export async function getPlaceable(db: Db, workspaceId: string, variantId: string): Promise<Placeable> {
  const row = (await unwrap(
    db
      .from('variants')
      .select('id, label, status, campaign_id, content_pieces(name, channel)')
      .eq('workspace_id', workspaceId)
      .eq('id', variantId)
      .maybeSingle(),
  )) as unknown as Row;
  // Several tables tie variants to campaigns, so that an embed would be ambiguous.
  const campaign = await unwrap(
    db
      .from('campaigns')
      .select('id, name, market')
      .eq('workspace_id', workspaceId)
      .eq('id', row.campaign_id)
      .maybeSingle(),
  );
  const approval = await unwrapMaybe(
    db
      .from('approvals')
      .select('content_versions(id, number)')
      .eq('workspace_id', workspaceId)
      .eq('variant_id', variantId)
      .eq('verdict', 'approved')
      .is('voided_at', null)
      .order('signed_at', { ascending: false })
      .limit(1)
      .maybeSingle(),
  );
  const version = (approval as { content_versions: { id: string; number: number } } | null)?.content_versions;

  return {
    variantId: row.id,
    label: row.label,
    status: row.status,
    piece: row.content_pieces.name,
    channel: row.content_pieces.channel as Channel,
    campaign,
    version: version ?? null,
  };
}

/** The words that run in a placement: its version's copy, never changed once written. Throws not_found. */
export async function getPlacedVersion(
  db: Db,
  workspaceId: string,
  versionId: string,
): Promise<{ number: number; fields: CopyFields }> {
  const row = await unwrap(
    db
      .from('content_versions')
      .select('number, fields')
      .eq('workspace_id', workspaceId)
      .eq('id', versionId)
      .maybeSingle(),
  );

  return { number: row.number, fields: row.fields as CopyFields };
}
