import type { StructureSource } from '@upbeat/brand/provenance';
import { sentences } from '@upbeat/brand/words';
import type { CopyFields, Provenance } from '@upbeat/core/channels';

/** Sentences that stand on pattern wording: as long as they are kept, they stand on it after the next check too. */
export function patternSources(fields: CopyFields, provenance: readonly Provenance[]): StructureSource[] {
  return provenance
    .filter(({ kind }) => kind === 'pattern')
    .flatMap(({ field, index, id, label }) =>
      sentences(fields[field]?.[index] ?? '').map(({ text }) => ({
        kind: 'pattern' as const,
        id: id ?? '',
        label,
        text,
      })),
    );
}
