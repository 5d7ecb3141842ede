import type { CampaignStatus } from '@upbeat/db/campaigns/row';
import type { Objective, ObjectiveMetric } from '@upbeat/db/objectives/row';
import type { ChipTone } from '~/components/ui/chip';
import type { Format } from '~/components/format';

export const STATUS_WORDS: Record<CampaignStatus, string> = {
  draft: 'Draft',
  live: 'Live',
  paused: 'Paused',
  ended: 'Ended',
  archived: 'Archived',
};
export const STATUS_TONES: Record<CampaignStatus, ChipTone> = {
  draft: 'neutral',
  live: 'good',
  paused: 'warn',
  ended: 'neutral',
  archived: 'neutral',
};

/** The verb that brings a campaign into a status, and what it does. */
export const STATUS_VERBS: Record<CampaignStatus, string> = {
  draft: 'Back to draft',
  live: 'Go live',
  paused: 'Pause',
  ended: 'End',
  archived: 'Archive',
};

export const METRIC_WORDS: Record<ObjectiveMetric, string> = {
  conversions: 'Conversions',
  revenue: 'Revenue',
  roas: 'Return on ad spend',
  cpa: 'Cost per conversion',
  ctr: 'Click-through rate',
  clicks: 'Clicks',
  impressions: 'Impressions',
};

/** "Conversions: 500 by 31 Mar 2027"; money in the workspace's currency, rates as percentages. */
export function objectiveWords(objective: Objective, currency: string, format: Format): string {
  const value = Number(objective.target);
  const target =
    objective.metric === 'ctr'
      ? format.percent(value / 100, 2)
      : objective.metric === 'revenue' || objective.metric === 'cpa'
        ? `${format.number(value, value % 1 === 0 ? 0 : 2)} ${currency}`
        : format.number(value, value % 1 === 0 ? 0 : 2);

  return `${METRIC_WORDS[objective.metric]}: ${target} by ${format.day(objective.endsOn)}`;
}
