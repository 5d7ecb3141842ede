import { addDays } from '@upbeat/core/clock';
import type { DueOutcome } from '@upbeat/db/outcomes/list-due-outcomes';
import type { ArmDays } from '@upbeat/db/readings/get-arm-days';
import { groupEffect } from '@upbeat/stats/judge/group-effect';
import { measuredChange } from '@upbeat/stats/judge/measured-change';
import { replaySpendMove } from '@upbeat/stats/judge/moved-spend';
import { MIN_DAYS_VARIANTS } from '@upbeat/stats/suggest/thresholds';
import { variantWander } from '@upbeat/stats/suggest/variant-winner';
import { citedWindows, sumByDate, toWindow } from '../arms';
import { minimumCounted, pairsOf, sideOf, within } from './measurement';
import type { Measurement } from './measurement';

export type DueSuggestion = DueOutcome & { suggestion: NonNullable<DueOutcome['suggestion']> };

/** The days up to the decision that its forecast is compared with; the day of the decision is neither before nor after. */
export function beforePeriod({ decidedOn, suggestion }: DueSuggestion): { from: string; to: string } {
  const days = suggestion.forecast.beforeDays ?? suggestion.forecast.windowDays;

  return { from: addDays(decidedOn, -days), to: addDays(decidedOn, -1) };
}

/** What came of a suggestion: measured where it was applied, else worked out from what ran on without it. */
export function measureSuggestion(due: DueSuggestion, results: ArmDays): Measurement {
  if (due.verdict === 'applied') return measureApplied(due, results);

  return due.suggestion.kind === 'variant_winner' ? measureUntaken(due, results) : replayMove(due, results);
}

const placementsOf = ({ suggestion }: DueSuggestion) => suggestion.proposal.arms.flatMap((arm) => arm.placementIds);

/** After against before, as the forecast says: the metric over the window of the arms that ran, over the same of all arms before. */
function measureApplied(due: DueSuggestion, results: ArmDays): Measurement {
  const { forecast, metric } = due.suggestion;
  const days = sumByDate(results.days, placementsOf(due));
  const before = beforePeriod(due);
  const ran = within(days, due);
  const [now, then] = [pairsOf(ran, forecast, due), pairsOf(within(days, before), forecast, before)];
  const after = sideOf(now, due);
  const earlier = sideOf(then, before);
  // What could have been counted at the rate before counts too: a window that brought next to nothing is an outcome.
  const conversions = metric === 'value' ? ran.reduce((sum, day) => sum + (day.conversions ?? 0), 0) : after.count;
  const expected =
    metric === 'value' || earlier.exposure === 0 ? 0 : (earlier.count / earlier.exposure) * after.exposure;

  return {
    basis: 'applied',
    ratio: measuredChange(now, then),
    after,
    before: earlier,
    evidence: {
      days: ran.length,
      minimumDays: Math.min(MIN_DAYS_VARIANTS, forecast.windowDays),
      counted: Math.max(conversions, expected),
      minimumCounted: minimumCounted(metric),
      comparison: null,
    },
    days: ran,
  };
}

/** A winner that was dismissed while the arms ran on: its rate over the mix of all, within the window's days. */
function measureUntaken(due: DueSuggestion, results: ArmDays): Measurement {
  const { suggestion } = due;
  const metric = suggestion.metric === 'conversion_rate' ? 'conversion_rate' : 'ctr';
  const inWindow = results.days.filter((day) => day.date >= due.from && day.date <= due.to);
  const arms = suggestion.proposal.arms.map((arm) => toWindow(arm, inWindow));
  const effect = groupEffect({ arms, metric, inside: new Set([suggestion.proposal.winner]), against: 'all' });
  const days = sumByDate(inWindow, placementsOf(due));
  const all = sideOf(pairsOf(days, suggestion.forecast, due), due);
  const rate = all.exposure > 0 ? all.count / all.exposure : 0;
  const expected = (part: { count: number; exposure: number }) => Math.max(part.count, rate * part.exposure);

  return {
    basis: 'counterfactual',
    ratio: effect && { ratio: effect.ratio, low: effect.low, high: effect.high },
    sideBySide: {
      wander: variantWander({ arms: citedWindows(suggestion), metric, windowDays: suggestion.forecast.windowDays }),
      measured: (effect?.logSe ?? 0) ** 2,
    },
    after: {
      ...all,
      days: effect?.dates.length ?? 0,
      count: effect?.inside.count ?? 0,
      exposure: effect?.inside.exposure ?? 0,
    },
    before: all,
    evidence: {
      days: effect?.dates.length ?? 0,
      minimumDays: Math.min(MIN_DAYS_VARIANTS, suggestion.forecast.windowDays),
      counted: effect ? Math.min(expected(effect.inside), expected(effect.outside)) : 0,
      minimumCounted: minimumCounted(metric),
      comparison: null,
    },
    days,
  };
}

/** Spend that was not moved: what the move would have brought on the window's own returns. */
function replayMove(due: DueSuggestion, results: ArmDays): Measurement {
  const { suggestion } = due;
  const { arms, donor, winner, amount } = suggestion.proposal;
  const inWindow = results.days.filter((day) => day.date >= due.from && day.date <= due.to);
  const metric = suggestion.metric === 'value' ? 'value' : 'conversions';
  const windows = arms.map((arm) => toWindow(arm, inWindow));
  const ratio = replaySpendMove(
    { arms: windows, metric, seed: due.id },
    { from: donor, to: winner, amount: BigInt(amount ?? '0') },
  );
  const days = sumByDate(inWindow, placementsOf(due));
  const all = sideOf(pairsOf(days, suggestion.forecast, due), due);

  return {
    basis: 'replayed',
    ratio,
    after: all,
    before: null,
    evidence: {
      days: days.length,
      minimumDays: Math.min(MIN_DAYS_VARIANTS, suggestion.forecast.windowDays),
      counted: days.reduce((sum, day) => sum + (day.conversions ?? 0), 0),
      minimumCounted: arms.length * minimumCounted(metric),
      comparison: null,
    },
    days,
  };
}
