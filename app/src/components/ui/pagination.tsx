import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button';

export interface PaginationProps {
  /** Where the page before and after are; absent at the ends. */
  previous?: string;
  next?: string;
  /** "Rows 51 to 100 of 457" */
  children?: ReactNode;
}

/** From one page of a list to the next, by key rather than by number. */
export function Pagination({ previous, next, children }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center gap-2 px-[18px] py-2.5 text-xs text-ink-3">
      <span className="mr-auto">{children}</span>
      {previous !== undefined && (
        <LinkButton to={previous} size="small" rel="prev" icon={<ChevronLeft size={14} aria-hidden />}>
          Previous
        </LinkButton>
      )}
      {next !== undefined && (
        <LinkButton to={next} size="small" rel="next">
          Next
          <ChevronRight size={14} aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
