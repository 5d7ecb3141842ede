import { traceIdea } from '@upbeat/commands/copy/trace-idea';
import { may } from '@upbeat/core/roles';
import { getBrand } from '@upbeat/db/brands/get-brand';
import { getCampaign } from '@upbeat/db/campaigns/get-campaign';
import { listOwnClickRates } from '@upbeat/db/drafting/list-own-click-rates';
import { getIdea } from '@upbeat/db/ideas/get-idea';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { getRun } from '@upbeat/db/runs/get-run';
import { ownRates } from '~/features/forecasts/own-rates';
import { writerWords } from '~/features/runs/run-words';
import type { Scope } from '~/request/require-member.server';

/** Everything that an idea's page shows. Throws `not_found`. */
export async function ideaScreen({ db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>, id: string) {
  const idea = await getIdea(db, workspace.id, id);
  const [campaign, run, rates, lineage] = await Promise.all([
    getCampaign(db, workspace.id, idea.campaignId),
    idea.runId === null ? null : getRun(db, workspace.id, idea.runId),
    listOwnClickRates(db, workspace.id),
    getLineage(db, workspace.id, 'idea', id),
  ]);
  const book = await getBrand(db, workspace.id, campaign.brandId);

  return {
    idea: { ...idea, provenance: traceIdea(idea, campaign, book, workspace.timeZone) },
    campaign: { id: campaign.id, name: campaign.name },
    run: run && { id: run.id, writer: writerWords(run) ?? 'A draft' },
    own: ownRates(campaign.brief?.slots.channels ?? idea.channels, rates),
    lineage,
    memberId: member.userId,
    may: { ideas: may(member.role, 'ideas.write'), forecast: may(member.role, 'forecasts.write') },
  };
}

export type IdeaScreen = Awaited<ReturnType<typeof ideaScreen>>;
