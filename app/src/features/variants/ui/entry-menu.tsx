import MoreHorizontal from 'lucide-react/icons/ellipsis';
import { Disclosure } from '~/components/shell/disclosure';

/** One verb of an entry; null is a rule between groups. */
export type EntryAct = { label: string; isShut?: boolean; act: () => void } | null;

/** What can be done with one entry, behind three dots. */
export function EntryMenu({ name, acts }: { name: string; acts: readonly EntryAct[] }) {
  return (
    <span className="entry-more">
      <Disclosure
        side="bottom"
        className="dots-button"
        label={`${name}: more`}
        summary={<MoreHorizontal size={14} aria-hidden />}
      >
        {acts.map((one, index) =>
          one === null ? (
            <div key={index} className="menu-divider" />
          ) : (
            <button
              key={one.label}
              type="button"
              className="menu-item"
              data-closes=""
              disabled={one.isShut}
              onClick={one.act}
            >
              {one.label}
            </button>
          ),
        )}
      </Disclosure>
    </span>
  );
}
