import type { ReactNode } from 'react';

export interface SectionHeadingProps {
  title: ReactNode;
  /** In grey beside the title: "soonest due first". */
  hint?: ReactNode;
  aside?: ReactNode;
  id?: string;
}

/** A serif heading on an ink rule. */
export function SectionHeading({ title, hint, aside, id }: SectionHeadingProps) {
  return (
    <div className="section-heading">
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <span className="text-sm text-ink-3">{hint}</span>}
      {aside !== undefined && <span className="aside">{aside}</span>}
    </div>
  );
}
