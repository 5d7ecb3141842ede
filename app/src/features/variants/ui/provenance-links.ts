import type { SourceLink } from './provenance-of-entry';

/** Where what a line stands on can be read: the claim, the brief, the reference. */
export function provenanceLinks(base: string, briefId: string): SourceLink {
  return ({ kind, id }) => {
    if (kind === 'claim' && id !== null) return `${base}/brand/claims/${encodeURIComponent(id)}`;
    if (kind === 'reference' && id !== null) return `${base}/references/${encodeURIComponent(id)}`;

    return kind === 'brief' ? `${base}/briefs/${briefId}` : null;
  };
}
