import type { Verdict } from '@upbeat/core/suggestion';
import type { DecisionOutcome, StoredReason, WhatHappened } from '@upbeat/db/decisions/row';
import type { FrozenForecast } from '@upbeat/db/forecasts/frozen';
import type { OtherChange } from '@upbeat/stats/judge/verdict';
import type { ChipTone } from '~/components/ui/chip';
import type { Format } from '~/components/format';

export const VERDICT_NAMES: Record<Verdict, string> = {
  causal: 'Causal',
  confounded: 'Confounded',
  unknown: 'Unknown',
};

/** What each verdict says of the outcome. */
export const VERDICT_SAYS: Record<Verdict, string> = {
  causal: 'A part was left as it was, or the split was random: the difference is what the decision caused.',
  confounded: 'Something else changed too, so nobody can say what the decision caused.',
  unknown: 'It was measured, but nobody can say what would have been without the decision.',
};

export const BASIS_WORDS: Record<NonNullable<DecisionOutcome['basis']>, string> = {
  applied: 'the days after against the days before',
  counterfactual: 'what it would have done, read from the placements that ran on',
  replayed: 'replayed from averages of the days after',
  experiment: 'between randomised arms',
  told: 'told by a person',
};

const CHANGES: Record<OtherChange['kind'], string> = {
  budget: 'a budget changed',
  copy: 'copy changed',
  bid: 'a bid changed',
  audience: 'an audience changed',
  placement: 'a placement changed',
  season: 'a season began or ended',
  tracking: 'tracking changed',
  other: 'something else changed',
};

function figure(reason: StoredReason, name: string): number | null {
  const value: unknown = Object.entries(reason).find(([key]) => key === name)?.[1];

  return typeof value === 'number' ? value : null;
}

const isKind = (kind: unknown): kind is OtherChange['kind'] => typeof kind === 'string' && Object.hasOwn(CHANGES, kind);

/** Changes that a reason names: [{ kind, date }]; one of no known kind is something else. */
function changesOf(reason: StoredReason): Pick<OtherChange, 'kind' | 'date'>[] {
  const value: unknown = Object.entries(reason).find(([key]) => key === 'changes')?.[1];
  if (!Array.isArray(value)) return [];

  return value.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'kind' in one && 'date' in one
      ? [{ kind: isKind(one.kind) ? one.kind : 'other', date: String(one.date) }]
      : [],
  );
}

/** Why a verdict is what it is, in a sentence. */
export function reasonWords(reason: StoredReason, { number, day }: Pick<Format, 'number' | 'day'>): string {
  const have = number(figure(reason, 'have') ?? 0);
  const need = number(figure(reason, 'need') ?? 0);
  switch (reason.reason) {
    case 'too_few_days':
      return `Only ${have} of ${need} days came in.`;
    case 'too_few_counted':
      return `Only ${have} were counted; it takes ${need}.`;
    case 'no_comparison_part':
      return 'Before against after: no part was left as it was.';
    case 'not_randomised':
      return 'The parts ran side by side, but nobody split them at random.';
    case 'replayed_from_averages':
      return 'Nobody made the move; it is replayed from what each part brought on average.';
    case 'split_unchecked':
      return 'The split between the parts was not counted, so it cannot be checked.';
    case 'split_broken':
      return 'The split between the parts is not the one that was planned.';
    case 'other_changes': {
      const changes = changesOf(reason).map(({ kind, date }) => `${CHANGES[kind]} on ${day(date)}`);
      return changes.length > 0
        ? `In the same days ${changes.join(', ')}.`
        : 'Something else changed in the same days.';
    }
    case 'told_by_a_person':
      return 'A person says so; nothing was measured.';
  }
}

/** What was forecast, in a word: "+12%", or "70%" for a statement. */
export function forecastWords(
  forecast: FrozenForecast | null,
  { chance, signedPercent }: Pick<Format, 'chance' | 'signedPercent'>,
): string {
  const distribution = forecast?.distribution ?? null;
  if (distribution === null) return '–';
  return distribution.kind === 'probability' ? chance(distribution.probability) : signedPercent(distribution.p50 - 1);
}

/** What happened, in a word: "+8%", "yes". */
export function happenedWords(observed: WhatHappened, { signedPercent }: Pick<Format, 'signedPercent'>): string {
  if (observed === null) return '–';
  if ('happened' in observed) return observed.happened ? 'came true' : 'did not';
  return observed.ratio === null ? 'too little came in' : signedPercent(observed.ratio - 1);
}

/** Whether a forecast held: inside its 80% range, or on the right side of even. */
export function heldChip(
  forecast: FrozenForecast | null,
  observed: WhatHappened,
): { tone: ChipTone; words: string } | null {
  const distribution = forecast?.distribution ?? null;
  if (distribution === null || observed === null) return null;
  if ('happened' in observed) {
    if (distribution.kind !== 'probability' || distribution.probability === 0.5) return null;
    return distribution.probability > 0.5 === observed.happened
      ? { tone: 'good', words: 'Right side' }
      : { tone: 'neutral', words: 'Wrong side' };
  }
  if (distribution.kind === 'probability' || observed.ratio === null) return null;
  if (observed.ratio < distribution.p10) return { tone: 'neutral', words: 'Too high' };
  return observed.ratio > distribution.p90 ? { tone: 'neutral', words: 'Too low' } : { tone: 'good', words: 'Held' };
}
