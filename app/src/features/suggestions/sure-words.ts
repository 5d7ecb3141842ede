import type {
  Proposal,
  SuggestionEstimate,
  SuggestionForecast,
  SuggestionKind,
  SuggestionMetric,
} from '@upbeat/core/suggestion';
import type { TrackRecord } from '@upbeat/db/suggestions/row';
import {
  LEAST_GAIN_SHIFT,
  LEAST_GAIN_WINNER,
  SURE_MORE,
  SURE_SHIFT,
  SURE_WINNER,
} from '@upbeat/stats/suggest/thresholds';
import type { Format } from '~/components/format';
import { measureWords } from './words';

type Asked = Pick<SuggestionForecast, 'per' | 'windowDays' | 'beforeDays' | 'comparedWith'>;

type Surer = SuggestionEstimate['surer'][number];
type Assumption = SuggestionEstimate['assumes'][number];

/** What would make it surer, and by how much. */
export function surerWords(surer: Surer, { number, percent }: Pick<Format, 'number' | 'percent'>): string {
  switch (surer.by) {
    case 'more_days':
      return `${number(surer.days)} more days would narrow the interval by ${percent(surer.narrower, 0)}`;
    case 'holdback':
      return `${percent(surer.share, 0)} left as it is for ${number(surer.days)} days would tell cause from luck`;
    case 'experiment': {
      const when = surer.days === null ? '' : `, about ${number(surer.days)} days`;
      return `A randomised test of ${number(surer.trialsEach)} ${surer.trials} each${when} finds a difference of ${percent(surer.lift, 0)}`;
    }
    case 'spend_test':
      return `${percent(surer.share, 0)} up or down on purpose for ${number(surer.days)} days would show what the next unit brings`;
  }
}

/** What is taken for granted. */
export function assumptionWords(one: Assumption, { number }: Pick<Format, 'number'>): string {
  switch (one.assumes) {
    case 'delivery_was_fair':
      return 'The platform chose who saw which; the groups may differ.';
    case 'days_go_on':
      return 'The days to come are like those that were measured.';
    case 'attribution_is_cause':
      return 'Conversions that the platforms attribute are taken as caused by the ads.';
    case 'diminishing_returns':
      return `Results grow with spend to the power of ${number(one.elasticity, 1)} (give or take ${number(one.sd, 1)}): assumed, not measured here.`;
  }
}

const THRESHOLD: Record<SuggestionKind, { sure: number; gain: number | null; of: string }> = {
  variant_winner: { sure: SURE_WINNER, gain: LEAST_GAIN_WINNER, of: 'the best' },
  budget_shift: { sure: SURE_SHIFT, gain: LEAST_GAIN_SHIFT, of: 'a gain' },
  spend_more: { sure: SURE_MORE, gain: null, of: 'within the target' },
};

/** What is taken for granted by a kind itself, whatever its engine wrote down; null where nothing is. */
export function kindAssumes(kind: SuggestionKind, metric: SuggestionMetric, winner: string): string | null {
  if (kind !== 'variant_winner') return null;
  const shown = metric === 'conversion_rate' ? 'clicks' : 'showings';

  return `All ${shown} of those that pause go to “${winner}”, as many as they have now, and it does there as well as it does on its own.`;
}

/** Which results would overturn it: new ones before it is decided, measured ones after. */
export function overturnWords(
  { kind, metric, forecast }: { kind: SuggestionKind; metric: SuggestionMetric; forecast: Asked },
  { number, percent }: Pick<Format, 'number' | 'percent'>,
): string[] {
  const { sure, gain, of } = THRESHOLD[kind];
  const small = gain === null ? '' : `, or expected to bring less than ${percent(gain, gain < 0.01 ? 1 : 0)}`;
  const against =
    forecast.comparedWith === 'holdback'
      ? 'the part left as it is'
      : `the ${number(forecast.beforeDays ?? forecast.windowDays)} days before`;

  const after = `Once applied: ${measureWords(metric, forecast)} over ${number(forecast.windowDays)} days that lies below ${against} with its whole 80% interval.`;
  // The outcome of further spend is read like any other: the next unit's cost shows in no before and after.
  const untold = kind === 'spend_more' ? ' Neither the further spend nor the target is part of that.' : '';

  return [
    `Until it is decided: new results by which it is less than ${percent(sure, 0)} likely to be ${of}${small}. It is then withdrawn.`,
    `${after}${untold}`,
  ];
}

/** How likely the engine holds it to be, and of what. */
export function probabilityWords(
  { probability, probabilityOf }: Pick<SuggestionEstimate, 'probability' | 'probabilityOf'>,
  winner: string,
  { chance }: Pick<Format, 'chance'>,
): string {
  const sure = chance(probability);
  if (probabilityOf === 'best') return `${sure} that “${winner}” is the best of them`;
  return probabilityOf === 'gain'
    ? `${sure} that the move gains`
    : `${sure} that the next unit stays within the target`;
}

/** A kind's record here, in words beside its dots. */
export function recordWords(record: TrackRecord | undefined, { number }: Pick<Format, 'number'>): string {
  if (record === undefined || record.n === 0) return 'none of this kind measured here yet';
  const proved = record.causal > 0 ? `, ${number(record.causal)} proved causal` : ', none proved causal';

  return `worked ${number(record.worked)} of ${number(record.n)} here${proved}`;
}

/** Name of the arm that a proposal favours. */
export function winnerName({ arms, winner }: Pick<Proposal, 'arms' | 'winner'>): string {
  return arms.find((arm) => arm.id === winner)?.name ?? 'the leader';
}
