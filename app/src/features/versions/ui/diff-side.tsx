import type { Segment } from '@upbeat/brand/text-diff';
import type { ReactNode } from 'react';

export interface DiffSideProps {
  segments: readonly Segment[];
  /** Which side of the difference is shown; the other side's words are left out. */
  side: 'old' | 'new';
  /** Shown above on a phone, where the sides stand one over the other. */
  letter: string;
  /** Without marks. */
  isClean?: boolean;
  children?: ReactNode;
}

/** One side of a word diff as running text. */
export function DiffSide({ segments, side, letter, isClean = false, children }: DiffSideProps) {
  const Tag = side === 'old' ? 'del' : 'ins';
  const shown = segments.filter(({ kind }) => kind === 'same' || kind === (side === 'old' ? 'del' : 'ins'));

  return (
    <div className="diff">
      <span className="letter">{letter}</span>
      <p className="words">
        {shown.length === 0 && <span className="text-ink-3">nothing</span>}
        {shown.map(({ kind, text }, index) => (kind === 'same' || isClean ? text : <Tag key={index}>{text}</Tag>))}
      </p>
      {children}
    </div>
  );
}
