import type { StructureSource } from '@upbeat/brand/provenance';
import { quoted } from '@upbeat/brand/quoted';
import { sentences } from '@upbeat/brand/words';
import type { CopyFields, Provenance } from '@upbeat/core/channels';

/** Letters of a headline that name a reference. */
const NAMED = 60;

/** How a reference is named under a line that follows its structure. */
export function referenceLabel(headline: string): string {
  return `Reference, ${quoted(headline.length <= NAMED ? headline : `${headline.slice(0, NAMED).replace(/\s+\S*$/, '')}…`)}`;
}

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
