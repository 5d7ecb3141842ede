import { CHANNELS } from '@upbeat/core/channels';
import { daysBetween } from '@upbeat/core/clock';
import { formatMoney, microsToUnits } from '@upbeat/core/money';
import type { Micros } from '@upbeat/core/money';
import { SuggestionEstimateSchema, SuggestionForecastSchema } from '@upbeat/core/suggestion';
import type { Step as StoredStep, StoredArm } from '@upbeat/core/suggestion';
import type { NewSuggestion } from '@upbeat/db/readings/store-readings';
import type { ArmWindow } from '@upbeat/stats/suggest/arm-window';
import { sumMicros, sumOver } from '@upbeat/stats/suggest/arm-window';
import { readBudgetShift } from '@upbeat/stats/suggest/budget-shift';
import { readSpendMore } from '@upbeat/stats/suggest/spend-more';
import { presentDays, presentSpend } from '@upbeat/stats/suggest/efficiency';
import type { BudgetShift, Reading, SpendMore, Step } from '@upbeat/stats/suggest/suggestion';
import { newWindow, toWindow } from './arms';
import { ENGINE, inTest, storedReading } from './campaign-data';
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

/**
 * The campaign's channels up to the last day that all of them have data of, each as its live placements: what is paused spends
 * nothing that could move, and what runs in a test is left alone. Only what reports the counted action can be compared.
 */
function channelsOf({ campaign, results, frame, tested }: CampaignData): Channels {
  const free = campaign.placements.filter(
    (one) => one.status === 'live' && results.counting.has(one.id) && !tested.has(one.id),
  );
  const arms = CHANNELS.flatMap((channel): StoredArm[] => {
    const here = free.filter((one) => one.channel === channel);
    const [first] = here;
    if (!first) return [];
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
  const live = data.campaign.placements.filter((one) => one.status === 'live');
  if (new Set(live.map(({ channel }) => channel)).size > 1) {
    const held = inTest(data, { kind: 'budget_shift', metric: 'conversions', groupKey: GROUP }, live);
    if (held) found.readings.push(held);
  }
  if (channels.arms.length < 2) {
    // Several channels run, and no two of them report the action that is counted: that is said, not passed over.
    const running = new Set(live.flatMap((one) => (data.tested.has(one.id) ? [] : one.channel)));
    const about = { kind: 'budget_shift' as const, metric: 'conversions' as const, groupKey: GROUP };
    if (running.size > 1) found.readings.push(storedReading({ state: 'nothing_to_compare' }, about, channels.arms));
    return found;
  }

  const { arms, windows } = channels;
  const seed = `${data.campaign.id}/${GROUP}/${channels.frame.to}`;
  const metric = isValued(windows) ? 'value' : 'conversions';
  const shift = readBudgetShift({ arms: windows, metric, seed });
  if (shift.state === 'suggested') found.suggestions.push(toSuggestion(data, channels, shift.suggestion));
  else found.readings.push(storedReading(shift, { kind: 'budget_shift', metric, groupKey: GROUP }, arms));

  const asked = targetOf(data);
  if (!asked) return found;
  const more: Reading<SpendMore> =
    asked.metric === 'value' && !isValued(windows)
      ? { state: 'nothing_to_compare' }
      : readSpendMore({ arms: windows, seed, ...asked });
  if (more.state === 'suggested') found.suggestions.push(toSuggestion(data, channels, more.suggestion));
  else found.readings.push(storedReading(more, { kind: 'spend_more', metric: asked.metric, groupKey: GROUP }, arms));

  return found;
}

/** Value is judged where every channel that brings conversions says what they are worth: one that reports none would look worthless. */
function isValued(windows: readonly ArmWindow[]): boolean {
  const value = (arm: ArmWindow) => sumMicros(arm, (day) => day.value);
  const isSilent = (arm: ArmWindow) => sumOver(arm, (day) => day.conversions) > 0 && value(arm) <= 0n;

  return windows.some((arm) => value(arm) > 0n) && !windows.some(isSilent);
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
  const daily = windows.reduce((sum, arm) => sum + microsToUnits(presentSpend(arm)), 0);
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
      apply: found.apply.flatMap((step) => onPlacements(data, channels, step)),
      undo: found.undo.flatMap((step) => onPlacements(data, channels, step)),
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

/** A channel's daily spend, divided among its placements as they spent over the days that say what the channel spends now. */
function onPlacements({ results }: CampaignData, { arms, windows }: Channels, step: Step): StoredStep[] {
  if (step.act !== 'set_daily_spend') return [];
  const ids = arms.find(({ id }) => id === step.armId)?.placementIds ?? [];
  const window = windows.find(({ armId }) => armId === step.armId);
  const present = new Set(window ? presentDays(window).map(({ date }) => date) : []);
  const spent = ids.map((id) =>
    results.days.reduce(
      (sum: Micros, day) => (day.placementId === id && present.has(day.date) ? sum + (day.spend ?? 0n) : sum),
      0n,
    ),
  );
  const from = splitSpend(step.from, spent);
  const to = splitSpend(step.to, spent);

  return ids.map((placementId, at) => ({
    act: step.act,
    placementId,
    from: String(from[at] ?? 0n),
    to: String(to[at] ?? 0n),
  }));
}
