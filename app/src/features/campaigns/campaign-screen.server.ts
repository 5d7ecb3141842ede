import { dateInZone, now } from '@upbeat/core/clock';
import { getCampaign } from '@upbeat/db/campaigns/get-campaign';
import { listCampaignWork } from '@upbeat/db/campaigns/list-campaign-work';
import { listIdeas } from '@upbeat/db/ideas/list-ideas';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { listObjectives } from '@upbeat/db/objectives/list-objectives';
import type { Scope } from '~/request/require-member.server';

/** Everything that a campaign's page shows. Throws `not_found`. */
export async function campaignScreen({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, id: string) {
  const [campaign, work, accepted, lineage, objectives] = await Promise.all([
    getCampaign(db, workspace.id, id),
    listCampaignWork(db, workspace.id, id),
    listIdeas(db, workspace.id, id, { status: 'accepted', after: null, limit: 24 }),
    getLineage(db, workspace.id, 'campaign', id),
    listObjectives(db, workspace.id),
  ]);

  return {
    campaign,
    ...work,
    accepted: accepted.ideas.map(({ id: ideaId, n, title, pieces }) => ({
      id: ideaId,
      n,
      title,
      pieces: pieces.length,
    })),
    lineage,
    objectives,
    today: dateInZone(now(), workspace.timeZone),
  };
}
