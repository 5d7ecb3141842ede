import { checkCopy } from '@upbeat/brand/check-copy';
import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import { ChannelSchema, CopyFieldsSchema } from '@upbeat/core/channels';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { unwrap } from '@upbeat/db/unwrap';
import { HARBOUR } from './content';

interface Material {
  brandId: string;
  brief: BriefSlots;
  today: string;
}

interface IdeaRow {
  id: string;
  row_version: number;
  copy: unknown;
}

/** Ideas of a brief whose search and feed copy no rule blocks, in their order. */
export async function cleanIdeas(
  db: Db,
  workspaceId: string,
  briefId: string,
  { brandId, brief, today }: Material,
): Promise<IdeaRow[]> {
  const [ideas, rules, claims] = await Promise.all([
    unwrap(
      db
        .from('ideas')
        .select('id, row_version, copy')
        .eq('workspace_id', workspaceId)
        .eq('brief_id', briefId)
        .order('position'),
    ),
    unwrap(
      db
        .from('brand_rules')
        .select('id, config, severity, reason')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', brandId),
    ),
    unwrap(
      db
        .from('claims')
        .select('id, code, text, evidence, markets, expires_on')
        .eq('workspace_id', workspaceId)
        .eq('brand_id', brandId),
    ),
  ]);
  const checked = {
    rules: rules.map(({ id, config, severity, reason }) => ({
      id,
      config: BrandRuleConfigSchema.parse(config),
      severity: severity as 'block' | 'warn' | 'note',
      reason,
    })),
    claims: claims.map(({ expires_on, ...claim }) => ({ ...claim, expiresOn: expires_on })),
    brief,
    market: brief.market,
    today,
    brandName: HARBOUR.name,
    allowlist: [],
  };

  return ideas.filter((idea) =>
    Object.entries(idea.copy as Record<string, unknown>).every(
      ([channel, fields]) =>
        checkCopy({ channel: ChannelSchema.parse(channel), fields: CopyFieldsSchema.parse(fields), ...checked })
          .blocking === 0,
    ),
  );
}

export async function acceptIdea(db: Db, workspaceId: string, idea: IdeaRow): Promise<void> {
  await unwrap(
    db.rpc('decide_idea', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_idea_id: idea.id,
      p_row_version: idea.row_version,
      p_verdict: 'accepted',
      p_reason: '',
    }),
  );
}

/** The variant that an accepted idea got for a channel. */
async function variantOf(
  db: Db,
  workspaceId: string,
  ideaId: string,
  channel: string,
): Promise<{ id: string; row_version: number }> {
  const piece = await unwrap(
    db
      .from('content_pieces')
      .select('id')
      .eq('workspace_id', workspaceId)
      .eq('idea_id', ideaId)
      .eq('channel', channel)
      .single(),
  );

  return unwrap(
    db
      .from('variants')
      .select('id, row_version')
      .eq('workspace_id', workspaceId)
      .eq('content_piece_id', piece.id)
      .single(),
  );
}

/** Submits an idea's copy for a channel; answers what a signature needs. */
export async function submitCopy(
  db: Db,
  workspaceId: string,
  ideaId: string,
  channel: string,
): Promise<{ variantId: string; versionId: string }> {
  const variant = await variantOf(db, workspaceId, ideaId, channel);
  const submitted = (await unwrap(
    db.rpc('submit_variant', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_variant_id: variant.id,
      p_row_version: variant.row_version,
    }),
  )) as { versionId: string };

  return { variantId: variant.id, versionId: submitted.versionId };
}

/** Signs submitted copy and places it under the name that the platform will report. */
export async function signAndPlace(
  db: Db,
  workspaceId: string,
  copy: { variantId: string; versionId: string },
  name: string,
  startsOn: string,
): Promise<void> {
  await unwrap(
    db.rpc('sign_variant', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_variant_id: copy.variantId,
      p_version_id: copy.versionId,
      p_verdict: 'approved',
      p_reason: '',
      p_limits_version: LIMITS_VERSION,
    }),
  );
  await unwrap(
    db.rpc('create_placement', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_variant_id: copy.variantId,
      p_name: name,
      p_ad_account_id: null,
      p_market: 'Ireland',
      p_starts_on: startsOn,
      p_limits_version: LIMITS_VERSION,
    }),
  );
}
