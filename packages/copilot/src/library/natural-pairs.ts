import { groupBy } from './group-by';

/** What pairing needs of an arm. */
export interface PairableArm {
  testId: string;
  /** Arms with different pictures differ in more than wording and are not paired. */
  picture: number | string;
  headline: string;
  impressions: number;
  clicks: number;
}

/** Two headlines of one test that ran with the same picture. */
export interface NaturalPair {
  testId: string;
  first: string;
  second: string;
  /** z of first minus second: pooled two-proportion test; 0 where nobody or everybody clicked. */
  z: number;
}

/** Headlines of each test and picture that were shown, arms of the same wording added up; groups of at least two. */
export function wordingGroups<Arm extends PairableArm>(arms: readonly Arm[]): PairableArm[][] {
  const groups = [...groupBy(arms, (arm) => `${arm.testId}/${arm.picture}`).values()].map((group) =>
    [...groupBy(group, (arm) => arm.headline).values()].flatMap(([arm, ...same]) =>
      arm === undefined
        ? []
        : [
            {
              testId: arm.testId,
              picture: arm.picture,
              headline: arm.headline,
              impressions: same.reduce((sum, other) => sum + other.impressions, arm.impressions),
              clicks: same.reduce((sum, other) => sum + other.clicks, arm.clicks),
            },
          ],
    ),
  );

  return groups.map((group) => group.filter((arm) => arm.impressions > 0)).filter((group) => group.length > 1);
}

function pooledZ(a: PairableArm, b: PairableArm): number {
  const rate = (a.clicks + b.clicks) / (a.impressions + b.impressions);
  const error = Math.sqrt(rate * (1 - rate) * (1 / a.impressions + 1 / b.impressions));
  return error > 0 ? (a.clicks / a.impressions - b.clicks / b.impressions) / error : 0;
}

/** Every pair of headlines that ran against each other with the same picture, in the order of the arms. */
export function naturalPairs(arms: readonly PairableArm[]): NaturalPair[] {
  return wordingGroups(arms).flatMap((group) =>
    group.flatMap((first, at) =>
      group.slice(at + 1).map((second) => ({
        testId: first.testId,
        first: first.headline,
        second: second.headline,
        z: pooledZ(first, second),
      })),
    ),
  );
}
