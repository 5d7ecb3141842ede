import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { useId, useState, type ReactNode } from 'react';

/** Filters: side by side at a desk; on a phone behind one button that says how many are set. */
export function FilterFold({ count, children }: { count: number; children: ReactNode }) {
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
      <div id={id} className={open ? undefined : 'phone:hidden'}>
        {children}
      </div>
    </>
  );
}
