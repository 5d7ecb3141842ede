import { copyLines } from '@upbeat/brand/copy-lines';
import { findProvenance } from '@upbeat/brand/provenance';
import type { StructureSource } from '@upbeat/brand/provenance';
import { sentences } from '@upbeat/brand/words';
import type { Channel, CopyFields, Provenance } from '@upbeat/core/channels';
import type { DraftIdeasInput } from './schema';

/** What a sentence stands on that carries no statement of the brief: the authored wording round it. */
const PATTERN_LABEL = 'Pattern wording, claims nothing';

/**
 * What each line of a channel's first copy stands on, decided by the function that the editor uses. Sentences that patterns wrote
 * and that state nothing stand on their pattern; a model's stand on nothing yet. The input holds live claims only, already judged for
 * the brief's market and day.
 */
export function attributeLines(
  channel: Channel,
  fields: CopyFields,
  { slots, brand }: Pick<DraftIdeasInput, 'slots' | 'brand'>,
  patternId: string | null,
): Provenance[] {
  const structures =
    patternId === null
      ? []
      : copyLines(channel, fields).flatMap(({ text }) =>
          sentences(text).map(
            (sentence): StructureSource => ({
              kind: 'pattern',
              id: patternId,
              label: PATTERN_LABEL,
              text: sentence.text,
            }),
          ),
        );

  return findProvenance({
    channel,
    fields,
    structures,
    claims: brand.claims.map((claim) => ({ ...claim, evidence: '', markets: [], expiresOn: null })),
    brief: slots,
    facts: brand.facts.map((text) => ({ id: null, text })),
    brandName: brand.name,
    market: '',
    today: '',
  });
}
