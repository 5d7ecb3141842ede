import { getCampaign } from '@upbeat/db/campaigns/get-campaign';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { getReference } from '@upbeat/db/references/get-reference';
import { getRun } from '@upbeat/db/runs/get-run';
import { getRunOutcome } from '@upbeat/db/runs/get-run-outcome';
import type { RunOutcome } from '@upbeat/db/runs/get-run-outcome';
import { editEffort } from '@upbeat/stats/edit-effort';
import type { Scope } from '~/request/require-member.server';
import { verdictWords } from './verdict-words';

const NAMED = 8;

/** What a person did with an idea, in words: accepted as it came, accepted with so much changed, rejected and why. */
function judged({ body, drafted, reason, ...idea }: RunOutcome['ideas'][number]) {
  const effort = drafted === null ? null : editEffort(`${drafted.title} ${drafted.body}`, `${idea.title} ${body}`);

  return { ...idea, verdict: verdictWords({ ...idea, reason, effort }) };
}

/** Everything behind one AI execution: what it was given, what it used, what people did with it. Throws `not_found`. */
export async function runScreen({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, id: string) {
  const run = await getRun(db, workspace.id, id);
  const [outcome, campaign, lineage] = await Promise.all([
    getRunOutcome(db, workspace.id, run),
    run.campaignId === null ? null : getCampaign(db, workspace.id, run.campaignId),
    getLineage(db, workspace.id, 'run', id),
  ]);
  const references = await Promise.all(
    outcome.cited.slice(0, NAMED).map(async ({ id: reference, times }) => {
      const { headline } = await getReference(db, workspace.id, reference);
      return { id: reference, headline, times };
    }),
  );

  return {
    run,
    outcome: { ...outcome, ideas: outcome.ideas.map(judged) },
    campaign: campaign && { id: campaign.id, name: campaign.name },
    references,
    moreReferences: outcome.cited.length - references.length,
    lineage,
  };
}
