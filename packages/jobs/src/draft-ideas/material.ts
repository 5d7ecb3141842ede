import { claimJudge } from '@upbeat/brand/claim-state';
import type { DraftIdeasInput, RetrievedReference } from '@upbeat/copilot/draft-ideas/schema';
import { queryOf, rankReferences } from '@upbeat/copilot/retrieve/rank-references';
import type { RankedReference } from '@upbeat/copilot/retrieve/rank-references';
import { tokenise } from '@upbeat/copilot/retrieve/tokenise';
import { STRUCTURES } from '@upbeat/copilot/structure-names';
import { dateInZone, now } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import type { DraftingMaterial } from '@upbeat/db/drafting/get-drafting-input';
import { listCandidateReferences } from '@upbeat/db/drafting/list-candidate-references';
import type { UsableLesson } from '@upbeat/db/lessons/list-lessons-for-drafting';

const REFERENCES = 40;

/** Measured headlines that fit a brief, the structures that lessons taught among them. */
export async function retrieve(
  db: Db,
  workspaceId: string,
  slots: DraftIdeasInput['slots'],
  lessons: readonly UsableLesson[],
): Promise<RankedReference[]> {
  const query = queryOf(slots);
  const candidates = await listCandidateReferences(db, workspaceId, [...new Set(tokenise(query))]);
  const taught = new Set(lessons.flatMap(({ traits }) => traits));

  return rankReferences({
    query,
    candidates,
    structures: STRUCTURES.filter((structure) => taught.has(structure)),
    limit: REFERENCES,
  });
}

/** Everything that a draft may stand on, as the step takes it; claims are the live ones of the brief's market. */
export function inputOf(
  material: Omit<DraftingMaterial, 'storedPositions'>,
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
