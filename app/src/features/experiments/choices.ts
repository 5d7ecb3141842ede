import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ExperimentAction, ExperimentChoice, ExperimentMetric } from '@upbeat/db/experiments/row';
import { trialsEach } from '@upbeat/stats/suggest/surer';

/** Placements of one campaign and channel: what one test may compare. */
export interface ChoiceGroup {
  key: string;
  campaignId: string;
  label: string;
  placements: ExperimentChoice[];
  /** Conversion actions that the campaign reports; first the one that is counted unless another is chosen. */
  actions: ExperimentAction[];
}

/** Groups with at least two placements that no other test holds. */
export function choiceGroups(
  choices: readonly ExperimentChoice[],
  actions: readonly ExperimentAction[],
): ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup>();
  for (const choice of choices.filter(({ taken }) => !taken)) {
    const key = `${choice.campaignId} ${choice.channel}`;
    const group = groups.get(key) ?? {
      key,
      campaignId: choice.campaignId,
      label: `${choice.campaign}, ${CHANNEL_NAMES[choice.channel]}`,
      placements: [],
      actions: actions.filter(({ campaignId }) => campaignId === choice.campaignId),
    };
    group.placements.push(choice);
    groups.set(key, group);
  }

  return [...groups.values()].filter(({ placements }) => placements.length > 1);
}

/** Placements with the conversions of one action only: actions never add. */
export function countedOf(
  placements: readonly ExperimentChoice[],
  action: ExperimentAction | undefined,
): ExperimentChoice[] {
  const counted = new Map(action?.placements.map(({ id, conversions }) => [id, conversions]));

  return placements.map((one) => ({ ...one, conversions: counted.get(one.id) ?? 0 }));
}

/** Even shares in percent with one digit that add up to exactly 100; the first takes what rounding leaves. */
export function evenShares(n: number): string[] {
  if (n === 0) return [];
  const each = Math.floor(1000 / n) / 10;
  const first = Math.round((100 - each * (n - 1)) * 10) / 10;

  return Array.from({ length: n }, (_, index) => String(index === 0 ? first : each));
}

/** What a minimum would find, given how its placements did in the last 28 days. */
export interface PowerHint {
  /** Rate that it is reckoned with. */
  rate: number;
  /** Trials an arm for a lift of 10, 20 and 50%. */
  each: { lift: number; trials: number; days: number | null }[];
}

const LIFTS = [0.1, 0.2, 0.5] as const;

/** Trials an arm that find a lift four times in five, and the days that takes at the pace of late; null without results to reckon with. */
export function powerHint(
  placements: readonly ExperimentChoice[],
  metric: ExperimentMetric,
  arms: number,
): PowerHint | null {
  const sum = (of: (one: ExperimentChoice) => number) => placements.reduce((total, one) => total + of(one), 0);
  const trials = metric === 'ctr' ? sum((one) => one.impressions) : sum((one) => one.clicks);
  const successes = metric === 'ctr' ? sum((one) => one.clicks) : sum((one) => one.conversions);
  const rate = trials > 0 ? successes / trials : 0;
  if (!(rate > 0 && rate < 0.5)) return null;
  const days = Math.max(...placements.map((one) => one.days));
  const pace = trials / Math.max(1, days) / Math.max(1, arms);

  return {
    rate,
    each: LIFTS.map((lift) => {
      const needed = trialsEach(rate, lift);
      return { lift, trials: needed, days: pace > 0 ? Math.ceil(needed / pace) : null };
    }),
  };
}
