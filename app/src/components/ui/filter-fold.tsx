import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { cx } from '../cx';
import { useId, useState, type ReactNode } from 'react';

interface FilterFoldProps {
  /** How many are set. */
  count: number;
  /** How they are laid out: `contents` leaves that to the row they stand in. */
  className?: string;
  children: ReactNode;
}

/** Filters: side by side at a desk; on a phone behind one button that says how many are set. */
export function FilterFold({ count, className, children }: FilterFoldProps) {
  const [open, setOpen] = useState(false);
  const id = useId();

  return (
    <>
      <button
        type="button"
        className="filter-chip filters mb-3 hidden phone:inline-flex"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal size={14} aria-hidden />
        Filters {count > 0 && <b>{count} set</b>}
      </button>
      <div id={id} className={cx(className, !open && 'phone:hidden')}>
        {children}
      </div>
    </>
  );
}
