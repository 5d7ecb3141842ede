import { claimJudge } from '@upbeat/brand/claim-state';
import type { DraftIdeasInput, RetrievedReference } from '@upbeat/copilot/draft-ideas/schema';
import { dateInZone, now } from '@upbeat/core/clock';
import type { DraftingMaterial } from '@upbeat/db/drafting/get-drafting-input';
import type { UsableLesson } from '@upbeat/db/lessons/list-lessons-for-drafting';

/** Everything that a draft may stand on, as the step takes it; claims are the live ones of the brief's market. */
export function inputOf(
  material: Omit<DraftingMaterial, 'storedPositions' | 'objective'>,
  references: RetrievedReference[],
  lessons: readonly UsableLesson[],
  count: number,
  seed: number,
): DraftIdeasInput {
  const state = claimJudge(material.slots.market, dateInZone(now(), 'UTC'));
  const live = material.claims.filter((claim) => state({ ...claim, evidence: '' }) === 'live');

  return {
    slots: material.slots,
    brand: {
      name: material.brand.name,
      positioning: material.brand.positioning,
      rules: material.rules,
      claims: live.map(({ id, code, text }) => ({ id, code, text })),
      facts: material.facts,
    },
    references: references.map(
      ({ id, source, headline, impressions, clicks, lift, liftLow, liftClear, tags, field, matchedWords }) => ({
        id,
        source,
        headline,
        impressions,
        clicks,
        lift,
        liftLow,
        liftClear,
        tags,
        field,
        matchedWords,
      }),
    ),
    lessons: lessons.map(({ id, claim, channel, traits }) => ({ id, claim, channel, traits })),
    rejected: material.earlier,
    count,
    seed,
    channels: material.slots.channels,
  };
}
