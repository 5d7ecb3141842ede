import { addDays, dateInZone, now } from '@upbeat/core/clock';
import type { Observed, VerdictReasonCode } from '@upbeat/core/suggestion';
import { countDueOutcome } from '@upbeat/db/outcomes/count-due-outcome';
import type { CountedOutcome } from '@upbeat/db/outcomes/count-due-outcome';
import { listDueOutcomes } from '@upbeat/db/outcomes/list-due-outcomes';
import { recordOutcome } from '@upbeat/db/outcomes/record-outcome';
import type { MeasuredOutcome } from '@upbeat/db/outcomes/record-outcome';
import { getArmDays } from '@upbeat/db/readings/get-arm-days';
import type { ArmDays } from '@upbeat/db/readings/get-arm-days';
import type { ReadCampaign } from '@upbeat/db/readings/results-to-read';
import { forecastPercentile } from '@upbeat/stats/judge/forecast-percentile';
import { scoreForecast } from '@upbeat/stats/judge/frozen-forecast';
import { sideBySideForecast } from '@upbeat/stats/judge/side-by-side';
import { outcomeVerdict } from '@upbeat/stats/judge/verdict';
import type { VerdictReason } from '@upbeat/stats/judge/verdict';
import { apart } from '../apart';
import type { Failure } from '../apart';
import { newWindow } from '../arms';
import type { JobContext } from '../../define-job';
import { draftLesson } from '../lessons/draft-lesson';
import { measureExperiment } from './measure-experiment';
import { beforePeriod, measureSuggestion } from './measure-suggestion';
import type { Measurement } from './measurement';
import { otherChanges } from './other-changes';

/** Days after a window within which late data may still come; then what is there is judged. */
const GRACE = 14;

/**
 * Measures what is due. Each outcome is one transaction of its own: broken off, the rest is measured the next time; one that fails
 * is kept in `failures` and waits.
 */
export async function measureOutcomes(
  context: JobContext<unknown>,
  campaigns: readonly ReadCampaign[],
  failures: Failure[],
): Promise<number> {
  const { db, ticket, signal, logger } = context;
  const today = dateInZone(now(), 'UTC');
  const { due, unread } = await listDueOutcomes(db, ticket.workspaceId);
  if (unread > 0) logger.warn({ workspace: ticket.workspaceId, unread }, 'outcomes whose suggestion cannot be read');
  let measured = 0;
  for (const waiting of due) {
    signal.throwIfAborted();
    const recorded = await apart(context, failures, { part: 'outcome', id: waiting.id }, async () => {
      const outcome = await countDueOutcome(db, ticket.workspaceId, waiting);
      const campaign = campaigns.find((one) => one.id === outcome.campaignId) ?? null;
      const results = await resultsOf(context, outcome, campaign);
      const result = judge(outcome, campaign, results, today);
      return result !== null && (await recordOutcome(db, ticket.workspaceId, outcome.id, result));
    });
    if (recorded) measured += 1;
  }

  return measured;
}

/**
 * The campaign's days from the earliest that the outcome or its evidence speaks of; none where no platform row is attached to any
 * of its placements any more.
 */
async function resultsOf(
  context: JobContext<unknown>,
  due: CountedOutcome,
  campaign: ReadCampaign | null,
): Promise<ArmDays> {
  const { suggestion } = due;
  const currency = suggestion?.currency ?? campaign?.currency;
  if (currency === undefined) return { action: null, watermark: 0, counting: new Set(), days: [] };
  const starts = suggestion
    ? [beforePeriod({ ...due, suggestion }).from, ...suggestion.windows.map((window) => window.definition.from)]
    : [due.from];

  return getArmDays(context.db, context.ticket.workspaceId, {
    campaignId: due.campaignId,
    from: starts.reduce((first, day) => (day < first ? day : first), due.from),
    to: due.to,
    currency,
    action: suggestion?.action ?? due.experiment?.counts.action ?? null,
  });
}

/** Null: data of the window may still come. Without a campaign that is read (its rows were detached) there is nothing to wait for past the grace. */
function judge(
  due: CountedOutcome,
  campaign: ReadCampaign | null,
  results: ArmDays,
  today: string,
): MeasuredOutcome | null {
  const { suggestion, experiment } = due;
  const tested = experiment ? measureExperiment({ ...due, experiment }, results) : null;
  const measurement = suggestion ? measureSuggestion({ ...due, suggestion }, results) : tested?.measurement;
  if (!measurement) return null;

  const { evidence } = measurement;
  const isEnough =
    measurement.ratio !== null && evidence.days >= evidence.minimumDays && evidence.counted >= evidence.minimumCounted;
  const isOver = today > addDays(due.to, GRACE);
  if (!isOver && !(isEnough && campaign && isComplete(due, campaign, results))) return null;

  const verdict = outcomeVerdict({ ...evidence, changes: otherChanges(due, results) });
  const ratio = isEnough ? measurement.ratio : null;
  const observed: Observed = {
    ratio: ratio?.ratio ?? null,
    low: ratio?.low ?? null,
    high: ratio?.high ?? null,
    after: measurement.after,
    before: measurement.before,
  };

  return {
    basis: measurement.basis,
    observed,
    verdict: verdict.verdict,
    why: verdict.reasons.map((reason) => inItsWords(reason, measurement.basis)),
    window: campaign && windowOf(due, campaign, measurement, results),
    watermark: results.watermark,
    scores: ratio ? scoresOf(due, measurement, ratio.ratio) : [],
    lesson: campaign && draftLesson({ due, campaign, measurement, ratio, ranking: tested?.ranking ?? null, today }),
  };
}

/** Whether every channel concerned has data up to the window's last day. */
function isComplete(due: CountedOutcome, campaign: ReadCampaign, results: ArmDays): boolean {
  const concerned = new Set(
    due.suggestion?.proposal.arms.flatMap((arm) => arm.placementIds) ?? due.experiment?.arms.map((a) => a.placementId),
  );
  const channels = new Set(campaign.placements.filter((one) => concerned.has(one.id)).map((one) => one.channel));

  return [...channels].every((channel) => {
    const here = new Set(campaign.placements.filter((one) => one.channel === channel).map((one) => one.id));
    return results.days.some((day) => day.date >= due.to && here.has(day.placementId));
  });
}

function windowOf(due: CountedOutcome, campaign: ReadCampaign, { days }: Measurement, results: ArmDays) {
  const { suggestion, experiment } = due;
  const placementIds =
    experiment?.arms.map((arm) => arm.placementId) ??
    suggestion?.proposal.arms.flatMap((arm) => arm.placementIds) ??
    [];
  const placement = campaign.placements.find((one) => one.id === placementIds[0]);
  if (!placement || days.length === 0) return null;

  return newWindow(
    'group',
    {
      name: (suggestion?.proposal.title ?? placement.headline).slice(0, 200),
      channel: placement.channel,
      placementIds,
    },
    {
      from: due.from,
      to: due.to,
      currency: suggestion?.currency ?? campaign.currency,
      action: suggestion?.action ?? experiment?.counts.action ?? results.action ?? '',
    },
    days,
  );
}

/** Arms that ran side by side, and a move that nobody made, lack a comparison for other reasons than before against after. */
function inItsWords(
  reason: VerdictReason,
  basis: MeasuredOutcome['basis'],
): { reason: VerdictReasonCode } & Record<string, unknown> {
  if (reason.reason === 'too_few_counted') return { ...reason, have: Math.round(reason.have) };
  if (reason.reason !== 'no_comparison_part' || basis === 'applied') return reason;

  return { reason: basis === 'replayed' ? 'replayed_from_averages' : 'not_randomised' };
}

/**
 * Every forecast of the subject, scored by the very shape that was frozen; where arms that ran on were measured side by side, by what
 * it says of that. A replay is the engine's own arithmetic and proves no forecast. A distribution that has no score (a hand-made
 * one without a spread) gets none.
 */
export function scoresOf(
  due: Pick<CountedOutcome, 'forecasts'>,
  { basis, sideBySide }: Pick<Measurement, 'basis' | 'sideBySide'>,
  ratio: number,
): MeasuredOutcome['scores'] {
  if (basis === 'replayed') return [];

  return due.forecasts.flatMap(({ id, distribution }) => {
    if (!distribution || distribution.kind === 'probability') return [];
    const shape = sideBySide ? sideBySideForecast(distribution, sideBySide) : distribution;
    const score = scoreForecast(shape, ratio);
    const percentile = forecastPercentile(shape, ratio);
    if (!isScore(score) || !isScore(scoreForecast(distribution, ratio)) || !(percentile >= 0 && percentile <= 1))
      return [];

    return [{ forecastId: id, kind: 'crps' as const, score, observed: ratio, percentile }];
  });
}

const isScore = (score: number | null): score is number => score !== null && Number.isFinite(score) && score >= 0;
