import type { Objective, StoredObjective } from '@upbeat/db/objectives/row';
import { getCampaignResults } from '@upbeat/db/strategy/get-campaign-results';
import { listCampaignSpans } from '@upbeat/db/strategy/list-campaign-spans';
import type { CampaignSpan } from '@upbeat/db/strategy/list-campaign-spans';
import type { Scope } from '~/request/require-member.server';
import { addSums } from '../metrics/ratios';
import { passedSpan, paceOf } from './pace';
import type { NoDataReason, Pace, PaceQuestion } from './pace';

/** An objective and how far it has come. */
export interface JudgedObjective extends StoredObjective {
  pace: Pace;
  /** The conversion action that its value counts, where there are several; null otherwise. */
  action: string | null;
}

type Asked = Pick<Scope, 'db' | 'workspace'>;

/** What is counted in pieces and not in money adds across currencies. */
const PIECES: readonly Objective['metric'][] = ['conversions', 'ctr', 'clicks', 'impressions'];

/**
 * Values of objectives from what their campaigns brought on their days, sum over sum. A target in money is of the workspace's currency:
 * results in another are left out and named, never added, since nothing here says what they are worth.
 */
export async function judgeObjectives(
  asked: Asked,
  objectives: readonly StoredObjective[],
  today: string,
): Promise<JudgedObjective[]> {
  return Promise.all(
    objectives.map(async (objective) => {
      const { action, ...known } = await resultsOf(asked, objective, today);

      return { ...objective, action, pace: paceOf({ objective, today, ...known }) };
    }),
  );
}

type Known = Pick<PaceQuestion, 'results' | 'reason'> & { action: string | null };
const nothing = (reason: NoDataReason): Known => ({ results: null, reason, action: null });

async function resultsOf({ db, workspace }: Asked, objective: StoredObjective, today: string): Promise<Known> {
  const campaignIds = objective.campaigns.map((campaign) => campaign.id);
  const period = passedSpan(objective, today);
  if (campaignIds.length === 0) return nothing('no_campaign');
  if (period === null) return nothing('not_begun');
  const spans = await listCampaignSpans(db, workspace.id, { campaignIds, ...period });
  if (spans.length === 0) return nothing('nothing_reported');
  const isOurs = ({ currency }: CampaignSpan) => currency === workspace.currency;
  const wanted = PIECES.includes(objective.metric)
    ? spans.toSorted((a, b) => Number(isOurs(b)) - Number(isOurs(a)))
    : spans.filter(isOurs);
  if (wanted.length === 0) return nothing('no_currency');

  const read = await Promise.all(
    wanted.map(async (span) => ({
      ...span,
      ...(await getCampaignResults(db, workspace.id, { ...period, currency: span.currency, campaignIds })),
    })),
  );
  // Conversions of one action are none of another: a currency that reports another one is left out too.
  const action = read.find((one) => one.action !== null)?.action ?? null;
  const counted = read.filter((one) => objective.metric !== 'conversions' || one.action === action);
  const currencies = new Set(counted.map(({ currency }) => currency));

  return {
    reason: null,
    action,
    results: {
      sums: addSums(counted.flatMap(({ groups }) => groups)),
      rows: counted.reduce((sum, { rows }) => sum + rows, 0),
      lastDay:
        counted
          .map(({ lastDay }) => lastDay)
          .toSorted()
          .at(-1) ?? period.to,
      leftOut: spans.map(({ currency }) => currency).filter((currency) => !currencies.has(currency)),
    },
  };
}
