import { checkCopy } from '@upbeat/brand/check-copy';
import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import { saveCopy } from '@upbeat/commands/copy/save-copy';
import { submitCopy } from '@upbeat/commands/copy/submit-copy';
import { DRAFT_IDEAS_PROMPT } from '@upbeat/copilot/draft-ideas/prompt';
import { ChannelSchema, CopyFieldsSchema } from '@upbeat/core/channels';
import type { Channel, CopyFields } from '@upbeat/core/channels';
import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { signVariant } from '@upbeat/db/approvals/sign-variant';
import type { Db } from '@upbeat/db/client';
import { decideIdea } from '@upbeat/db/ideas/decide-idea';
import { createPlacement } from '@upbeat/db/placements/create-placement';
import { startDrafting } from '@upbeat/db/runs/start-drafting';
import { unwrap } from '@upbeat/db/unwrap';
import type { Cast } from './cast';
import { HARBOUR } from './content';
import { runDueJobs } from './work';

/** An idea on the board; `follows` are the channels of the lessons that it cites. */
export interface IdeaRow {
  id: string;
  row_version: number;
  follows: string[];
}

/** Ideas of a brief whose search and feed copy no rule blocks, in their order. */
export async function cleanIdeas(
  { marketer: db, workspaceId, brandId }: Cast,
  briefId: string,
  brief: BriefSlots,
): Promise<IdeaRow[]> {
  const [ideas, rules, claims] = await Promise.all([
    unwrap(
      db
        .from('ideas')
        .select('id, row_version, copy, citations:idea_citations(lesson:lessons(channel))')
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
    today: dateInZone(now(), HARBOUR.timeZone),
    brandName: HARBOUR.name,
    allowlist: [],
  };

  return ideas
    .filter((idea) =>
      Object.entries(idea.copy as Record<string, unknown>).every(
        ([channel, fields]) =>
          checkCopy({ channel: ChannelSchema.parse(channel), fields: CopyFieldsSchema.parse(fields), ...checked })
            .blocking === 0,
      ),
    )
    .map(({ id, row_version, citations }) => ({
      id,
      row_version,
      follows: citations.flatMap(({ lesson }) => (lesson?.channel ? [lesson.channel] : [])),
    }));
}

/** Lets the built-in drafter draft ideas for a brief and waits for them. */
export async function draftIdeas(
  { marketer, worker, workspaceId }: Cast,
  briefId: string,
  total: number,
): Promise<void> {
  await startDrafting(marketer, workspaceId, newId(), {
    briefId,
    prompt: DRAFT_IDEAS_PROMPT,
    total,
    template: false,
  });
  await runDueJobs(worker);
}

export async function decideOnIdea(
  db: Db,
  workspaceId: string,
  idea: IdeaRow,
  verdict: 'accepted' | 'rejected',
  reason = '',
): Promise<void> {
  await decideIdea(db, workspaceId, newId(), { ideaId: idea.id, rowVersion: idea.row_version, verdict, reason });
}

/** The variant that an accepted idea got for a channel. */
async function variantOf(
  db: Db,
  workspaceId: string,
  ideaId: string,
  channel: Channel,
): Promise<{ id: string; row_version: number; fields: CopyFields }> {
  const piece = await unwrap(
    db
      .from('content_pieces')
      .select('id')
      .eq('workspace_id', workspaceId)
      .eq('idea_id', ideaId)
      .eq('channel', channel)
      .single(),
  );
  const { fields, ...variant } = await unwrap(
    db
      .from('variants')
      .select('id, row_version, fields')
      .eq('workspace_id', workspaceId)
      .eq('content_piece_id', piece.id)
      .single(),
  );

  return { ...variant, fields: CopyFieldsSchema.parse(fields) };
}

/** The marketer writes another first headline over the draft. */
export async function rewriteHeadline(
  db: Db,
  workspaceId: string,
  { ideaId, channel }: { ideaId: string; channel: Channel },
  headline: string,
): Promise<void> {
  const { id, row_version, fields } = await variantOf(db, workspaceId, ideaId, channel);
  const others = (fields.headline ?? []).slice(1).filter((one) => one !== headline);
  const workspace = { id: workspaceId, timeZone: HARBOUR.timeZone };
  await saveCopy(db, workspace, {
    variantId: id,
    rowVersion: row_version,
    fields: { ...fields, headline: [headline, ...others] },
  });
}

/** Copy that waits for a signature. */
export interface Submitted {
  variantId: string;
  versionId: string;
}

/** Submits an idea's copy for a channel; answers what a signature needs. */
export async function submitIdea(db: Db, workspaceId: string, ideaId: string, channel: Channel): Promise<Submitted> {
  const variant = await variantOf(db, workspaceId, ideaId, channel);
  const workspace = { id: workspaceId, timeZone: HARBOUR.timeZone };
  const { versionId } = await submitCopy(db, workspace, {
    key: newId(),
    variantId: variant.id,
    rowVersion: variant.row_version,
  });

  return { variantId: variant.id, versionId };
}

/** Signs submitted copy, or returns it with a reason. */
export async function sign(db: Db, workspaceId: string, copy: Submitted, returned = ''): Promise<void> {
  await signVariant(db, workspaceId, newId(), {
    ...copy,
    verdict: returned === '' ? 'approved' : 'returned',
    reason: returned,
    limitsVersion: LIMITS_VERSION,
  });
}

/** Places signed copy under the name that the platform will report; answers the placement's id. */
export async function place(
  db: Db,
  workspaceId: string,
  { variantId }: Submitted,
  name: string,
  startsOn: string,
): Promise<string> {
  const { id } = await createPlacement(db, workspaceId, {
    key: newId(),
    variantId,
    name,
    adAccountId: null,
    market: 'Ireland',
    startsOn,
    limitsVersion: LIMITS_VERSION,
  });

  return id;
}
