import { addDays } from '@upbeat/core/clock';
import type { LessonEffect, LessonFacts as StoredFacts, LessonScope } from '@upbeat/core/suggestion';
import type { DueOutcome } from '@upbeat/db/outcomes/list-due-outcomes';
import type { LessonDraft, MeasuredOutcome } from '@upbeat/db/outcomes/record-outcome';
import type { ReadCampaign, ReadPlacement } from '@upbeat/db/readings/results-to-read';
import type { MeasuredRatio } from '@upbeat/stats/judge/measured-change';
import { sideOf, weighEvidence } from '@upbeat/stats/judge/pooled-evidence';
import type { Measurement } from '../measure/measurement';
import { CHANNEL_IN_WORDS, quoted, signedPercent } from '../names';
import { idsKey } from '../suggestion-key';
import { LINES, ownTraits, traitsInWords } from './trait-words';

/** A lesson is asked again after this many days. */
const HOLDS_DAYS = 180;

const MORE = { ctr: 'more clicks per impression', conversion_rate: 'more conversions per click' } as const;
type LessonMetric = keyof typeof MORE;

const HOW: Record<MeasuredOutcome['basis'], string> = {
  applied: 'after against before',
  counterfactual: 'side by side, as they ran',
  replayed: 'replayed',
  experiment: 'in a test',
};

/** Some five hundred placements are named, so that each is known again in other company; more have a digest (the column takes 20,000). */
const LONGEST_NAMED = 19_900;

/** Where the group's evidence comes from, and up to which day. */
export function sourceKey(placementIds: readonly string[], to: string): string {
  return `${idsKey(placementIds, LONGEST_NAMED)}|${to}`;
}

export interface LessonFacts {
  due: DueOutcome;
  campaign: ReadCampaign;
  measurement: Measurement;
  /** Null where too little came in: nothing is learnt then. */
  ratio: MeasuredRatio | null;
  /** Arms of a test, the leader first. */
  ranking: readonly string[] | null;
  today: string;
}

/** The winner and the losers that an outcome tells apart; null where it tells of no wording. */
function contestOf({ due, campaign, ranking }: LessonFacts): { winner: ReadPlacement; losers: ReadPlacement[] } | null {
  const { suggestion } = due;
  if (suggestion && suggestion.kind !== 'variant_winner') return null;
  const [first, ...others] =
    ranking ??
    (suggestion
      ? [
          suggestion.proposal.winner,
          ...suggestion.proposal.arms.map((arm) => arm.id).filter((id) => id !== suggestion.proposal.winner),
        ]
      : []);
  const placement = (id: string) => campaign.placements.find((one) => one.id === id) ?? [];
  const [winner] = first === undefined ? [] : [placement(first)].flat();
  const losers = others.flatMap(placement);

  return winner && losers.length > 0 ? { winner, losers } : null;
}

/**
 * The lesson that a measured winner suggests: facts, scope and effect by code, claim and what would show it wrong as one plain
 * sentence each. Null where the outcome measured nothing or tells of no wording.
 */
export function draftLesson(facts: LessonFacts): LessonDraft | null {
  const { due, campaign, measurement, ratio, today } = facts;
  const contest = contestOf(facts);
  if (!contest || !ratio) return null;
  const { winner, losers } = contest;
  const metric: LessonMetric =
    (due.suggestion?.metric ?? due.experiment?.metric) === 'conversion_rate' ? 'conversion_rate' : 'ctr';
  const effect: LessonEffect = {
    metric,
    mean: ratio.ratio - 1,
    low: ratio.low - 1,
    high: ratio.high - 1,
    days: measurement.after.days,
    exposure: measurement.after.exposure,
  };
  const headlines = losers.map((one) => one.headline);
  const traits = ownTraits(winner.headline, headlines);
  const scope: LessonScope = {
    channel: winner.channel,
    market: winner.market || campaign.market,
    campaign: campaign.name,
    winner: { placementId: winner.id, headline: winner.headline },
    losers: losers.map(({ id, headline }) => ({ placementId: id, headline })),
  };

  const stored: StoredFacts & Record<string, unknown> = {
    basis: measurement.basis,
    after: measurement.after,
    before: measurement.before,
    ratio,
    window: { from: due.from, to: due.to },
    winner: scope.winner,
    losers: scope.losers,
    loserTraits: [...new Set(headlines.flatMap((line) => ownTraits(line, [winner.headline])))],
  };

  return {
    ...wordsOf(winner, headlines, traits, effect, measurement.basis),
    facts: stored,
    scope,
    channel: winner.channel,
    traits,
    effect,
    side: sideOf([effect]),
    strength: weighEvidence({ learnt: [effect], later: [] }).strength,
    sourceKey: sourceKey([winner.id, ...losers.map(({ id }) => id)], due.to),
    expiresOn: addDays(today, HOLDS_DAYS),
  };
}

/** Claim and counter-claim, at most 400 characters each. */
function wordsOf(
  { channel, headline }: ReadPlacement,
  losers: readonly string[],
  traits: readonly string[],
  effect: LessonEffect,
  basis: MeasuredOutcome['basis'],
): { claim: string; wrongIf: string } {
  const more = MORE[effect.metric === 'conversion_rate' ? 'conversion_rate' : 'ctr'];
  const where = `On ${CHANNEL_IN_WORDS[channel]}`;
  const said = traitsInWords(traits);
  const shown = {
    supports: '',
    undecided: 'not clear yet, ',
    contradicts: 'measured the other way, ',
  }[sideOf([effect])];
  const figures = `${shown}${signedPercent(effect.mean)} ${HOW[basis]}, 80% interval ${signedPercent(effect.low)} to ${signedPercent(effect.high)}, one campaign`;
  const rivals = losers.slice(0, 2).map(quoted).join(' and ');

  return said
    ? {
        claim: `${where}, ${LINES[channel]} that ${said} bring ${more} than those that do not (${figures}).`.slice(
          0,
          400,
        ),
        wrongIf:
          `Shown beside each other on ${CHANNEL_IN_WORDS[channel]} for a week or more, ${LINES[channel]} that ${said} bring clearly fewer ${more.slice(5)} than those that do not.`.slice(
            0,
            400,
          ),
      }
    : {
        claim: `${where}, ${quoted(headline)} brings ${more} than ${rivals} (${figures}).`.slice(0, 400),
        wrongIf:
          `Shown beside each other for a week or more, ${quoted(headline)} brings clearly fewer ${more.slice(5)}.`.slice(
            0,
            400,
          ),
      };
}
