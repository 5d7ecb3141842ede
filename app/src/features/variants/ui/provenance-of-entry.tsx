import type { Provenance } from '@upbeat/core/channels';
import { ProvenanceLine } from '~/components/ui/provenance-line';
import type { Source } from '~/components/ui/provenance-line';

const MOST_UNLINKED = 2;

/** Where what a line stands on is shown; null where it has no page. */
export type SourceLink = (source: Provenance) => string | null;

/** What one entry stands on. Parts without ground are named, the first two of them. */
export function ProvenanceOfEntry({ grounds, linkTo }: { grounds: readonly Provenance[]; linkTo: SourceLink }) {
  if (grounds.length === 0) return null;
  const linked = grounds.filter(({ kind }) => kind !== 'none');
  const unlinked = grounds.filter(({ kind }) => kind === 'none');
  const more = unlinked.length - MOST_UNLINKED;
  const sources: Source[] = [
    ...linked.map((ground) => ({
      id: `${ground.kind} ${ground.id} ${ground.label}`,
      label: ground.label,
      to: linkTo(ground) ?? undefined,
    })),
    ...unlinked.slice(0, MOST_UNLINKED).map(({ label }) => ({ id: label, label, isUnlinked: true })),
    ...(more > 0 ? [{ id: 'more', label: `${more} more without ground`, isUnlinked: true }] : []),
  ];

  return <ProvenanceLine sources={sources} />;
}
