import type { Proposal, SuggestionEstimate } from '@upbeat/core/suggestion';
import type { TrackRecord } from '@upbeat/db/suggestions/row';
import type { Format } from '~/components/format';

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

/** How likely the engine holds it to be, and of what. */
export function probabilityWords(
  { probability, probabilityOf }: Pick<SuggestionEstimate, 'probability' | 'probabilityOf'>,
  winner: string,
  { percent }: Pick<Format, 'percent'>,
): string {
  const sure = probability > 0.999 ? 'over 99.9%' : percent(probability, probability > 0.99 ? 1 : 0);
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
