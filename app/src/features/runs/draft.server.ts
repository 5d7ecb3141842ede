import { checkBrief } from '@upbeat/brand/check-brief';
import { DRAFT_IDEAS_PROMPT } from '@upbeat/copilot/draft-ideas/prompt';
import { AppError } from '@upbeat/core/app-error';
import { dateInZone, now } from '@upbeat/core/clock';
import { getCampaignBrief } from '@upbeat/db/briefs/get-campaign-brief';
import { startDrafting } from '@upbeat/db/runs/start-drafting';
import type { Scope } from '~/request/require-member.server';

/** Ideas of one draft. */
export const DRAFT_SIZE = 12;

/**
 * Starts a draft of a campaign's brief, or answers the one under way. Refused by what the brief check refuses (`invalid_input`);
 * claims and voice never stand in its way.
 */
export async function draftIdeas(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  campaignId: string,
  { key, template }: { key: string; template: boolean },
): Promise<{ runId: string }> {
  const brief = await getCampaignBrief(db, workspace.id, campaignId);
  const today = dateInZone(now(), workspace.timeZone);
  const check = checkBrief({ brief: brief.slots, claims: [], rules: [], rejectedReasons: [], today });
  const [blocking] = check.items;
  if (!check.canDraft && blocking)
    throw new AppError('invalid_input', `${blocking.title}. ${blocking.detail}`, { fields: {} });

  return startDrafting(db, workspace.id, key, {
    briefId: brief.id,
    prompt: { key: DRAFT_IDEAS_PROMPT.key, version: DRAFT_IDEAS_PROMPT.version },
    total: DRAFT_SIZE,
    template,
  });
}
