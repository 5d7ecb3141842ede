import type { Level } from '@upbeat/core/levels';
import type { ReactNode } from 'react';
import { GlyphDisc } from './glyph';

export interface StickyBarProps {
  level?: Level;
  /** What is asked, in one sentence. */
  title: ReactNode;
  /** What it is bound to, or why it waits. */
  children?: ReactNode;
  /** The verbs; the one that matters comes last. */
  actions: ReactNode;
}

/** The bar at the foot of a page where the page is judged. */
export function StickyBar({ level, title, children, actions }: StickyBarProps) {
  return (
    <div className="sticky-bar" role="region" aria-label="Decide">
      {level && <GlyphDisc level={level} />}
      <div className="words">
        <b className="text-sm">{title}</b>
        {children !== undefined && <p className="text-sm text-ink-2">{children}</p>}
      </div>
      {actions}
    </div>
  );
}
