import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { checkBrief } from '@upbeat/brand/check-brief';
import { dateInZone, now } from '@upbeat/core/clock';
import { AppError } from '@upbeat/core/app-error';
import { getBrand } from '@upbeat/db/brands/get-brand';
import { getCampaign } from '@upbeat/db/campaigns/get-campaign';
import { listOwnClickRates } from '@upbeat/db/drafting/list-own-click-rates';
import { listIdeas } from '@upbeat/db/ideas/list-ideas';
import { listRejectedReasons } from '@upbeat/db/ideas/list-rejected-reasons';
import type { IdeaStatus } from '@upbeat/db/ideas/row';
import { getLatestDraft } from '@upbeat/db/runs/get-latest-draft';
import { filledWords } from '~/features/briefs/brief-words';
import { ownRates } from '~/features/forecasts/own-rates';
import type { Scope } from '~/request/require-member.server';

/** Ideas on one page of the board. */
const PAGE = 48;

/** Everything that the idea board shows. Throws `not_found`. */
export async function boardScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  campaignId: string,
  { status, after }: { status: IdeaStatus | null; after: string | null },
) {
  const campaign = await getCampaign(db, workspace.id, campaignId);
  if (!campaign.brief) throw new AppError('not_found', 'The brief of this campaign was archived.');
  const [page, run, rates] = await Promise.all([
    listIdeas(db, workspace.id, campaignId, { status, after, limit: PAGE }),
    getLatestDraft(db, workspace.id, campaign.brief.id),
    listOwnClickRates(db, workspace.id),
  ]);
  // The brief's page checks with the same sources, so that both say the same of it.
  const [book, rejectedReasons] = await Promise.all([
    getBrand(db, workspace.id, campaign.brandId),
    listRejectedReasons(db, workspace.id, campaignId),
  ]);
  const today = dateInZone(now(), workspace.timeZone);
  const { slots } = campaign.brief;
  const check = checkBrief({ brief: slots, claims: book.claims, rules: book.rules, rejectedReasons, today });

  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      counts: {
        all: campaign.ideas,
        proposed: campaign.proposed,
        accepted: campaign.accepted,
        rejected: campaign.ideas - campaign.proposed - campaign.accepted,
      },
    },
    ...page,
    status,
    run,
    brief: { filled: filledWords(check), canDraft: check.canDraft, gap: check.items[0]?.title ?? null },
    own: ownRates(campaign.brief.slots.channels, rates),
    memberId: member.userId,
    may: { ideas: may(member.role, 'ideas.write'), forecast: may(member.role, 'forecasts.write') },
    draftKey: newId(),
  };
}

export type BoardScreen = Awaited<ReturnType<typeof boardScreen>>;
