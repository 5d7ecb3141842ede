import type { ArchiveArm } from './archive-file';
import type { StructureTag } from './structure-tags';

/** One of the two headlines of an example, with what was counted. */
export interface ExampleArm {
  arm: number;
  headline: string;
  impressions: number;
  clicks: number;
}

/** Two arms of one test that ran with the same picture and are worded alike but for the feature. */
export interface ExamplePair {
  test_id: string;
  with: ExampleArm;
  without: ExampleArm;
}

const wordsOf = (headline: string) => new Set(headline.toLowerCase().match(/[a-z0-9]+/g) ?? []);

/** Share of words that two headlines have in common (Dice): 0 none, 1 all. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const shown = ({ arm, headline, impressions, clicks }: ArchiveArm): ExampleArm => ({
  arm,
  headline,
  impressions,
  clicks,
});

/**
 * The pair that shows a feature most purely: of all pairs in one test with one picture, one with and one without the
 * feature, the two most alike in words; ties by impressions. Chosen without a look at the clicks, so an example may
 * well go against the pooled effect. Sensitive tests are left out. Null where there is none.
 */
export function examplePair(groups: readonly (readonly ArchiveArm[])[], tag: StructureTag): ExamplePair | null {
  let best: { score: number; impressions: number; pair: ExamplePair } | null = null;
  for (const group of groups) {
    if (group.some((arm) => arm.sensitiveTopics.length > 0)) continue;
    const withIt = group.filter((arm) => arm.tags.includes(tag));
    const without = group.filter((arm) => !arm.tags.includes(tag));
    for (const a of withIt) {
      for (const b of without) {
        const score = likeness(wordsOf(a.headline), wordsOf(b.headline));
        const impressions = a.impressions + b.impressions;
        if (best && (score < best.score || (score === best.score && impressions <= best.impressions))) continue;
        best = { score, impressions, pair: { test_id: a.testId, with: shown(a), without: shown(b) } };
      }
    }
  }
  return best?.pair ?? null;
}
