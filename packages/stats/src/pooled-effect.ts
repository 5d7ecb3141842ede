import type { Interval } from './interval';
import { Z_95 } from './normal';

/** One study's effect (for us: one test's log ratio) with its sampling variance (> 0). */
export interface StudyEffect {
  effect: number;
  variance: number;
}

/** Pooled effect on the scale of the studies. */
export interface PooledEffect extends Interval {
  effect: number;
  se: number;
  /** Variance of the true effects between studies; 0 for the fixed-effect pool. */
  tau2: number;
  /** Cochran's Q. */
  q: number;
  studies: number;
}

function weightedMean(studies: readonly StudyEffect[], tau2: number) {
  const weights = studies.map((study) => 1 / (study.variance + tau2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const mean = studies.reduce((sum, study, i) => sum + (weights[i] ?? 0) * study.effect, 0) / total;
  return { mean, total, squares };
}

/**
 * Pools independent effects. `random` (default): the DerSimonian-Laird estimate (Controlled Clinical Trials 7, 1986),
 * which lets the true effect differ from study to study; `fixed`: inverse-variance weights, one true effect.
 * Null without studies.
 */
export function poolEffects(
  studies: readonly StudyEffect[],
  model: 'random' | 'fixed' = 'random',
  z: number = Z_95,
): PooledEffect | null {
  if (studies.length === 0) return null;

  const fixed = weightedMean(studies, 0);
  const q = studies.reduce((sum, study) => sum + (study.effect - fixed.mean) ** 2 / study.variance, 0);
  const scale = fixed.total - fixed.squares / fixed.total;
  const excess = scale > 0 ? Math.max(0, (q - (studies.length - 1)) / scale) : 0;
  const tau2 = model === 'random' ? excess : 0;
  const { mean, total } = weightedMean(studies, tau2);
  const se = 1 / Math.sqrt(total);

  return { effect: mean, se, low: mean - z * se, high: mean + z * se, tau2, q, studies: studies.length };
}
