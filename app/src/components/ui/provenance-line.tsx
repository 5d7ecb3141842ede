import { Link } from '@remix-run/react';
import LinkIcon from 'lucide-react/icons/link';
import { SeverityIcon } from './severity-icon';

/** What a sentence stands on: a claim, a lesson, a quote or a line of the brief. */
export interface Source {
  id: string;
  /** "Claim C-07, to 30 Jun 2025" */
  label: string;
  to?: string;
  /** A part that stands on nothing yet; the label says which. */
  isUnlinked?: boolean;
}

export interface ProvenanceLineProps {
  sources: readonly Source[];
  /** Said when a sentence has no source. */
  unlinked?: string;
}

/** The line under a sentence that says what it stands on, or that it stands on nothing. */
export function ProvenanceLine({ sources, unlinked = 'Stands on nothing yet' }: ProvenanceLineProps) {
  return (
    <div className="provenance">
      {sources.map((source) =>
        source.isUnlinked ? (
          <Unlinked key={source.id} label={source.label} />
        ) : source.to === undefined ? (
          <span key={source.id}>
            <LinkIcon size={12} aria-hidden />
            {source.label}
          </span>
        ) : (
          <Link key={source.id} to={source.to}>
            <LinkIcon size={12} aria-hidden />
            {source.label}
          </Link>
        ),
      )}
      {sources.length === 0 && <Unlinked label={unlinked} />}
    </div>
  );
}

function Unlinked({ label }: { label: string }) {
  return (
    <span data-unlinked="">
      <SeverityIcon severity="warn" size={12} />
      {label}
    </span>
  );
}
