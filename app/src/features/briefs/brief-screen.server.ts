import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getBrand } from '@upbeat/db/brands/get-brand';
import { getCampaignBrief } from '@upbeat/db/briefs/get-campaign-brief';
import { listBriefVersions } from '@upbeat/db/briefs/list-brief-versions';
import { getCampaign } from '@upbeat/db/campaigns/get-campaign';
import { listRejectedReasons } from '@upbeat/db/ideas/list-rejected-reasons';
import { getLatestDraft } from '@upbeat/db/runs/get-latest-draft';
import { nextWriter } from '~/features/runs/next-writer.server';
import type { Scope } from '~/request/require-member.server';

/** Everything that the brief's page shows. Throws `not_found`. */
export async function briefScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  campaignId: string,
  settings: ModelSettings,
) {
  const at = now();
  const [campaign, brief] = await Promise.all([
    getCampaign(db, workspace.id, campaignId),
    getCampaignBrief(db, workspace.id, campaignId),
  ]);
  const [book, versions, rejectedReasons, run, writer] = await Promise.all([
    getBrand(db, workspace.id, campaign.brandId),
    listBriefVersions(db, workspace.id, brief.id),
    listRejectedReasons(db, workspace.id, campaignId),
    getLatestDraft(db, workspace.id, brief.id),
    nextWriter({ db, workspace }, settings),
  ]);

  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      currency: campaign.currency,
      objective: campaign.objective,
      ideas: campaign.ideas,
    },
    brief: { id: brief.id, slots: brief.slots, rowVersion: brief.rowVersion, savedAt: brief.savedAt },
    book: {
      brand: { name: book.brand.name, website: book.brand.website },
      rules: book.rules,
      claims: book.claims,
      facts: book.facts.map(({ id, text }) => ({ id, text })),
      audiences: book.audiences,
    },
    versions,
    rejectedReasons,
    run,
    nextWriter: writer,
    today: dateInZone(at, workspace.timeZone),
    openedAt: at.toISOString(),
    draftKey: newId(),
    may: { write: may(member.role, 'briefs.write'), draft: may(member.role, 'ideas.write') },
  };
}

export type BriefScreen = Awaited<ReturnType<typeof briefScreen>>;
