import { isId } from '@upbeat/core/ids';
import type { SourceLink } from './provenance-of-entry';

/** Where what a line stands on can be read: the claim, the brief, the reference. */
export function provenanceLinks(base: string, briefId: string): SourceLink {
  return ({ kind, id }) => {
    if (kind === 'claim' && isId(id)) return `${base}/brand/claims/${id}`;
    if (kind === 'reference' && isId(id)) return `${base}/references/${id}`;

    return kind === 'brief' ? `${base}/briefs/${briefId}` : null;
  };
}
