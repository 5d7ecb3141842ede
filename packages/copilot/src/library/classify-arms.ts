import type { ArchiveArm } from './archive-file';
import { groupBy } from './group-by';
import { sensitiveTopicsOf } from './sensitive';
import { structureTagsOf } from './structure-tags';
import { topicsInStory } from './topics';

/** An arm before its text was classified. */
export type UnclassifiedArm = Omit<ArchiveArm, 'topics' | 'tags' | 'sensitiveTopics'>;

/** Adds topics, structure tags and sensitive topics to arms; the arms of one test are read as one story. */
export function classifyArms(arms: readonly UnclassifiedArm[]): ArchiveArm[] {
  return [...groupBy(arms, (arm) => arm.testId).values()].flatMap((test) => {
    const story = [...new Set(test.map((arm) => arm.headline))];
    const sensitiveTopics = sensitiveTopicsOf(story.join(' \n '));
    const labels = new Map(
      story.map((headline) => [headline, { topics: topicsInStory(headline, story), tags: structureTagsOf(headline) }]),
    );
    return test.map((arm) => ({ ...arm, topics: [], tags: [], ...labels.get(arm.headline), sensitiveTopics }));
  });
}
