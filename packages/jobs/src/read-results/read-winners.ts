import { SuggestionEstimateSchema, SuggestionForecastSchema } from '@upbeat/core/suggestion';
import type { Step as StoredStep, StoredArm } from '@upbeat/core/suggestion';
import type { ReadPlacement } from '@upbeat/db/readings/results-to-read';
import type { NewSuggestion } from '@upbeat/db/readings/store-readings';
import type { ArmWindow } from '@upbeat/stats/suggest/arm-window';
import type { Step, VariantWinner } from '@upbeat/stats/suggest/suggestion';
import { readVariants } from '@upbeat/stats/suggest/variant-winner';
import { microsToUnits } from '@upbeat/core/money';
import { newWindow, placementArm, toWindow } from './arms';
import { ENGINE, groupsOf, inTest, storedReading } from './campaign-data';
import type { CampaignData, CampaignReadings } from './campaign-data';
import { CHANNEL_IN_WORDS, FIRST_LINE, quoted } from './names';
import { suggestionKey } from './suggestion-key';

/** Winners among the live placements of each group, by click rate and by conversion rate. */
export function readWinners(data: CampaignData): CampaignReadings {
  const found: CampaignReadings = { readings: [], suggestions: [] };
  const live = data.campaign.placements.filter((placement) => placement.status === 'live');
  for (const [groupKey, group] of groupsOf(live)) {
    if (group.length < 2) continue;
    const held = inTest(data, { kind: 'variant_winner', metric: 'ctr', groupKey }, group);
    if (held) found.readings.push(held);
    const placements = group.filter(({ id }) => !data.tested.has(id));
    if (placements.length < 2) continue;
    for (const metric of ['ctr', 'conversion_rate'] as const) {
      // Where an account does not report the action that is counted, its conversions are unknown, not none; so are clicks without a column.
      const { action, counting } = data.results;
      if (metric === 'ctr' && placements.some(({ id }) => !reportsClicks(data, id))) continue;
      if (metric === 'conversion_rate' && (action === null || placements.some(({ id }) => !counting.has(id)))) continue;
      readGroup(data, groupKey, placements, metric, found);
    }
  }

  return found;
}

/** Whether a placement has a day with impressions and clicks both reported. */
function reportsClicks({ results }: CampaignData, placementId: string): boolean {
  return results.days.some((day) => day.placementId === placementId && day.impressions !== null && day.clicks !== null);
}

function readGroup(
  data: CampaignData,
  groupKey: string,
  placements: readonly ReadPlacement[],
  metric: VariantWinner['metric'],
  found: CampaignReadings,
): void {
  const arms = placements.map(placementArm);
  const windows = arms.map((arm) => toWindow(arm, data.results.days));
  const reading = readVariants({ arms: windows, metric, seed: `${data.campaign.id}/${groupKey}/${data.frame.to}` });
  const about = { kind: 'variant_winner', metric, groupKey } as const;
  if (reading.state !== 'suggested') {
    found.readings.push(storedReading(reading, about, arms));
    return;
  }
  const { suggestion } = reading;
  // Clicks have named the same winner: one step does both, and two requests for it would be one too many.
  if (found.suggestions.some((one) => one.proposal.winner === suggestion.winner)) {
    found.readings.push({
      ...about,
      state: 'held_back',
      reading: { leader: suggestion.winner, arms: arms.map(({ id, name }) => ({ id, name })) },
    });
    return;
  }
  const best = placements.find(({ id }) => id === suggestion.winner);
  found.suggestions.push(toSuggestion(data, suggestion, best ? winnerTitle(best) : '', arms, windows));
}

/** What to do, by the placement's own name; its first line beside it, so that nobody takes one line for the whole ad. */
function winnerTitle({ name, headline, channel }: ReadPlacement): string {
  const where = `Show ${quoted(name)} alone on ${CHANNEL_IN_WORDS[channel]}`;

  return headline === '' || headline === name ? where : `${where} (${FIRST_LINE[channel]} ${quoted(headline)})`;
}

function toSuggestion(
  { results, frame }: CampaignData,
  winner: VariantWinner,
  title: string,
  arms: readonly StoredArm[],
  windows: readonly ArmWindow[],
): NewSuggestion {
  const kept = arms.filter((arm) => winner.standsOn.includes(arm.id));
  const losers = kept.filter((arm) => arm.id !== winner.winner).map((arm) => arm.id);
  const best = kept.find((arm) => arm.id === winner.winner);
  const channel = best?.channel ?? 'google_rsa';

  return {
    kind: winner.kind,
    spends: winner.spends,
    metric: winner.metric,
    channel,
    key: suggestionKey(
      winner.kind,
      winner.metric,
      kept.map(({ id }) => id),
      winner.winner,
    ),
    proposal: {
      title,
      arms: kept,
      winner: winner.winner,
      donor: null,
      amount: null,
      touches: touchedShare(results.days, new Set(losers)),
      apply: winner.apply.flatMap(onPlacement),
      undo: winner.undo.flatMap(onPlacement),
    },
    estimate: SuggestionEstimateSchema.parse(winner),
    forecast: SuggestionForecastSchema.parse(winner.forecast),
    engine: ENGINE,
    ...frame,
    windows: kept.map((arm) =>
      newWindow('placement', arm, frame, windows.find((window) => window.armId === arm.id)?.days ?? []),
    ),
  };
}

/** Share of the campaign's spend that some placements have; 1, the most it can be, where spend is not reported: a cap holds against what is not known. */
function touchedShare(days: CampaignData['results']['days'], ids: ReadonlySet<string>): number {
  const spend = (all: CampaignData['results']['days']) =>
    all.reduce((sum, day) => sum + (day.spend === null ? Number.NaN : microsToUnits(day.spend)), 0);
  const share = spend(days.filter((day) => ids.has(day.placementId))) / spend(days);

  return share >= 0 && share <= 1 ? share : 1;
}

/** An arm of a winner is one placement. */
function onPlacement(step: Step): StoredStep[] {
  return step.act === 'set_daily_spend' ? [] : [{ act: step.act, placementId: step.armId }];
}
