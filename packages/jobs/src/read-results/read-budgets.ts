import { CHANNELS } from '@upbeat/core/channels';
import { daysBetween } from '@upbeat/core/clock';
import { formatMoney, microsToUnits } from '@upbeat/core/money';
import type { Micros } from '@upbeat/core/money';
import { SuggestionEstimateSchema, SuggestionForecastSchema } from '@upbeat/core/suggestion';
import type { Step as StoredStep, StoredArm } from '@upbeat/core/suggestion';
import type { NewSuggestion } from '@upbeat/db/readings/store-readings';
import type { ArmWindow } from '@upbeat/stats/suggest/arm-window';
import { sumMicros } from '@upbeat/stats/suggest/arm-window';
import { readBudgetShift } from '@upbeat/stats/suggest/budget-shift';
import { readSpendMore } from '@upbeat/stats/suggest/spend-more';
import type { BudgetShift, SpendMore, Step } from '@upbeat/stats/suggest/suggestion';
import { newWindow, toWindow } from './arms';
import { ENGINE, storedReading } from './campaign-data';
import type { CampaignData, CampaignReadings } from './campaign-data';
import { CHANNEL_IN_WORDS, platformName } from './names';

import { splitSpend } from './split-spend';
import { suggestionKey } from './suggestion-key';

/** A channel whose last day lies further back has stopped: it neither gives nor receives. */
const STALE_DAYS = 14;
const GROUP = 'channels';

interface Channels {
  arms: StoredArm[];
  windows: ArmWindow[];
  frame: CampaignData['frame'];
}

/** The campaign's channels up to the last day that all of them have data of. Only what reports the counted action can be compared. */
function channelsOf({ campaign, results, frame }: CampaignData): Channels {
  const arms = CHANNELS.flatMap((channel): StoredArm[] => {
    const here = campaign.placements.filter((one) => one.channel === channel && results.counting.has(one.id));
    const [first] = here;
    if (!first || !here.some((one) => one.status === 'live')) return [];
    const placementIds = here.map(({ id }) => id);
    return [
      { id: channel, name: CHANNEL_IN_WORDS[channel], platform: platformName(first.platform), channel, placementIds },
    ];
  });
  const running = arms
    .map((arm) => ({ arm, window: toWindow(arm, results.days) }))
    .filter(({ window }) => daysBetween(window.days.at(-1)?.date ?? '2000-01-01', frame.to) <= STALE_DAYS);
  const to = running.reduce((last, { window }) => {
    const own = window.days.at(-1)?.date ?? last;
    return own < last ? own : last;
  }, frame.to);

  return {
    arms: running.map(({ arm }) => arm),
    windows: running.map(({ window }) => ({ ...window, days: window.days.filter((day) => day.date <= to) })),
    frame: { ...frame, to },
  };
}

/** Whether money should move between the campaign's channels, and, where it has a target for it, whether more is worth it. */
export function readBudgets(data: CampaignData): CampaignReadings {
  const found: CampaignReadings = { readings: [], suggestions: [] };
  const channels = channelsOf(data);
  if (data.results.action === null) return found;
  if (channels.arms.length < 2) {
    // Several channels run, and no two of them report the action that is counted: that is said, not passed over.
    const running = new Set(data.campaign.placements.flatMap((one) => (one.status === 'live' ? one.channel : [])));
    const about = { kind: 'budget_shift' as const, metric: 'conversions' as const, groupKey: GROUP };
    if (running.size > 1) found.readings.push(storedReading({ state: 'nothing_to_compare' }, about, channels.arms));
    return found;
  }

  const { arms, windows } = channels;
  const seed = `${data.campaign.id}/${GROUP}/${channels.frame.to}`;
  // Value is judged where every channel reports it; one that reports conversions alone would look worthless.
  const valued = windows.every((arm) => arm.days.some((day) => day.value !== null));
  const metric = valued && windows.some((arm) => sumMicros(arm, (day) => day.value) > 0n) ? 'value' : 'conversions';
  const shift = readBudgetShift({ arms: windows, metric, seed });
  if (shift.state === 'suggested') found.suggestions.push(toSuggestion(data, channels, shift.suggestion));
  else found.readings.push(storedReading(shift, { kind: 'budget_shift', metric, groupKey: GROUP }, arms));

  const asked = targetOf(data);
  if (!asked) return found;
  const more = readSpendMore({ arms: windows, seed, ...asked });
  if (more.state === 'suggested') found.suggestions.push(toSuggestion(data, channels, more.suggestion));
  else found.readings.push(storedReading(more, { kind: 'spend_more', metric: asked.metric, groupKey: GROUP }, arms));

  return found;
}

/** Only a target for what a result may cost, or a unit of spend must bring, can say that more spend is worth it. */
function targetOf({ campaign: { objective } }: CampaignData): { metric: SpendMore['metric']; target: number } | null {
  if (objective?.metric === 'cpa') return { metric: 'conversions', target: objective.target };
  if (objective?.metric === 'roas') return { metric: 'value', target: objective.target };
  return null;
}

function toSuggestion(data: CampaignData, channels: Channels, found: BudgetShift | SpendMore): NewSuggestion {
  const { campaign } = data;
  const { arms, windows, frame } = channels;
  const donor = found.kind === 'budget_shift' ? found.from : null;
  const nameOf = (id: string | null) => arms.find((arm) => arm.id === id)?.name ?? '';
  const money = formatMoney(found.amount, campaign.currency, 'en-GB');
  const daily = windows.reduce(
    (sum, arm) => sum + microsToUnits(sumMicros(arm, (day) => day.spend)) / Math.max(1, arm.days.length),
    0,
  );
  const says = donor === null ? found.to : `${donor}>${found.to}`;
  const ids = arms.map(({ id }) => id);

  return {
    kind: found.kind,
    spends: found.spends,
    metric: found.metric,
    channel: null,
    // Channels have one name in every campaign.
    key: suggestionKey(found.kind, found.metric, [campaign.id, ...ids], says),
    proposal: {
      title:
        donor === null
          ? `Spend ${money} more a day on ${nameOf(found.to)}`
          : `Move ${money} a day from ${nameOf(donor)} to ${nameOf(found.to)}`,
      arms,
      winner: found.to,
      donor,
      amount: found.amount.toString(),
      touches: daily > 0 ? Math.min(1, microsToUnits(found.amount) / daily) : 1,
      apply: found.apply.flatMap((step) => onPlacements(data, arms, step)),
      undo: found.undo.flatMap((step) => onPlacements(data, arms, step)),
    },
    estimate: SuggestionEstimateSchema.parse(found),
    forecast: SuggestionForecastSchema.parse(found.forecast),
    engine: ENGINE,
    ...frame,
    windows: arms.map((arm) =>
      newWindow('channel', arm, frame, windows.find((window) => window.armId === arm.id)?.days ?? []),
    ),
  };
}

/** A channel's daily spend, divided among its live placements as they spent. */
function onPlacements({ campaign, results }: CampaignData, arms: readonly StoredArm[], step: Step): StoredStep[] {
  if (step.act !== 'set_daily_spend') return [];
  const arm = arms.find(({ id }) => id === step.armId);
  const live = campaign.placements.filter((one) => one.status === 'live' && arm?.placementIds.includes(one.id));
  const spent = live.map(({ id }) =>
    results.days.reduce((sum: Micros, day) => (day.placementId === id ? sum + (day.spend ?? 0n) : sum), 0n),
  );
  const from = splitSpend(step.from, spent);
  const to = splitSpend(step.to, spent);

  return live.map(({ id }, at) => ({
    act: step.act,
    placementId: id,
    from: String(from[at] ?? 0n),
    to: String(to[at] ?? 0n),
  }));
}
