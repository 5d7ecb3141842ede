import type { Experiment, ExperimentMetric, ExperimentStatus } from '@upbeat/db/experiments/row';
import type { Format } from '~/components/format';
import type { ChipTone } from '~/components/ui/chip';

export const METRIC_WORDS: Record<ExperimentMetric, { rate: string; trials: string; each: string; successes: string }> =
  {
    ctr: { rate: 'click rate', trials: 'impressions', each: 'shown', successes: 'clicks' },
    conversion_rate: { rate: 'conversion rate', trials: 'clicks', each: 'clicked', successes: 'conversions' },
  };

export const EXPERIMENT_STATES: Record<ExperimentStatus, { words: string; tone: ChipTone }> = {
  planned: { words: 'Planned', tone: 'neutral' },
  running: { words: 'Running', tone: 'good' },
  stopped: { words: 'To decide', tone: 'selected' },
  decided: { words: 'Decided', tone: 'neutral' },
  cancelled: { words: 'Called off', tone: 'neutral' },
};

/** A conversion action by the name that the platform gives it. */
export function actionName(action: string): string {
  return action === '' ? 'Conversions without a name' : action;
}

/** When it ran, as far as it did. */
export function runWords(
  { status, startedOn, endedOn }: Pick<Experiment, 'status' | 'startedOn' | 'endedOn'>,
  { day, dayRange }: Pick<Format, 'day' | 'dayRange'>,
): string {
  if (startedOn === null) return status === 'cancelled' ? 'never ran' : 'not started';

  return endedOn === null ? `since ${day(startedOn)}` : dayRange(startedOn, endedOn);
}
