import Plus from 'lucide-react/icons/plus';
import { Glyph } from '../ui/glyph';
import { Kbd } from '../ui/kbd';
import { DeskIcon } from './desk-icon';
import { emphasise } from './palette-search';
import type { PaletteEntry } from './palette-types';

export interface PaletteItemProps {
  id: string;
  entry: PaletteEntry;
  query: string;
  selected: boolean;
  onPoint: () => void;
  onChoose: (newTab: boolean) => void;
}

function Mark({ entry }: { entry: PaletteEntry }) {
  if (entry.level) {
    return (
      <span className="level-words" data-level={entry.level}>
        <Glyph level={entry.level} size={16} />
      </span>
    );
  }
  return entry.icon ? <DeskIcon name={entry.icon} /> : <Plus size={16} aria-hidden />;
}

/** One line of the palette. The keyboard stays with the input, which points at the line by its id. */
export function PaletteItem({ id, entry, query, selected, onPoint, onChoose }: PaletteItemProps) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className="palette-item"
      onMouseMove={selected ? undefined : onPoint}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Mark entry={entry} />
      <span className="min-w-0 truncate">
        {emphasise(entry.label, query).map((part) => (part.match ? <b key={part.text}>{part.text}</b> : part.text))}
      </span>
      {entry.hint !== undefined && <span className="ml-auto text-xs whitespace-nowrap text-ink-3">{entry.hint}</span>}
      {entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
      {selected && <Kbd>↵</Kbd>}
    </button>
  );
}
