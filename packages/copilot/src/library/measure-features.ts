import type { ArchiveArm } from './archive-file';
import type { ExamplePair } from './example-pair';
import { examplePair } from './example-pair';
import { FEATURE_NAMES } from './feature-names';
import type { StructureTag } from './structure-tags';
import { STRUCTURE_TAGS } from './structure-tags';
import { comparableArms, wordingEffect } from './wording-effects';

/** A wording feature with its pooled within-test effect: `effect`, `low` and `high` are relative, 0.1 is +10% clicks. */
export interface MeasuredFeature {
  feature: StructureTag;
  name: string;
  effect: number;
  low: number;
  high: number;
  /** Standard deviation of the true log effect between stories: how much it depends on the story. */
  spread: number;
  tests: number;
  arms: number;
  example: ExamplePair | null;
}

/** Four decimals: beyond the data, and the same on every machine. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Measures every structure tag over an archive, the strongest gain first. */
export function measureFeatures(arms: readonly ArchiveArm[]): MeasuredFeature[] {
  const groups = comparableArms(arms);
  const measured = STRUCTURE_TAGS.flatMap((feature): MeasuredFeature[] => {
    const effect = wordingEffect(groups, (arm) => arm.tags.includes(feature));
    if (effect === null) return [];
    return [
      {
        feature,
        name: FEATURE_NAMES[feature],
        effect: rounded(Math.expm1(effect.pooled.effect)),
        low: rounded(Math.expm1(effect.pooled.low)),
        high: rounded(Math.expm1(effect.pooled.high)),
        spread: rounded(Math.sqrt(effect.pooled.tau2)),
        tests: effect.tests,
        arms: effect.arms,
        example: examplePair(groups, feature),
      },
    ];
  });
  return measured.sort((a, b) => b.effect - a.effect);
}
