import { useFetcher } from '@remix-run/react';
import Search from 'lucide-react/icons/search';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import type { loader } from '~/routes/decisions/evidence';
import { choicesOf, type EvidenceChoice } from '../evidence-choice';

const PAUSE_MS = 200;

export interface EvidencePickerProps {
  /** Address that answers what can be cited. */
  url: string;
  /** "For" or "Against": what the button and the field are called after. */
  side: string;
  /** Ids that are cited already. */
  taken: readonly string[];
  onPick: (choice: EvidenceChoice) => void;
}

/** A button that opens a search over what was measured here. Arrow keys walk through what is found, Enter cites, Escape closes. */
export function EvidencePicker({ url, side, taken, onPick }: EvidencePickerProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Whoever came by keyboard stands again where the search was opened.
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open)
    return (
      <Finder
        url={url}
        side={side}
        taken={taken}
        onClose={() => setOpen(false)}
        onPick={(choice) => {
          onPick(choice);
          setOpen(false);
        }}
      />
    );

  return (
    <div>
      <Button ref={opener} size="small" icon={<Search size={14} aria-hidden />} onClick={() => setOpen(true)}>
        Cite something measured{side === '' ? '' : `, ${side.toLowerCase()}`}…
      </Button>
    </div>
  );
}

function Finder({ url, side, taken, onPick, onClose }: EvidencePickerProps & { onClose: () => void }) {
  const format = useFormat();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { load, data, state } = useFetcher<typeof loader>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => load(`${url}?q=${encodeURIComponent(typed)}`), typed === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [load, typed, url]);
  const found = data ? choicesOf(data.choices, format).filter(({ id }) => !taken.includes(id)) : [];
  const here = Math.min(at, Math.max(0, found.length - 1));
  const searching = state !== 'idle' || data === undefined || data.text !== typed.trim();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && !searching && found[here]) onPick(found[here]);
    else if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, here + step)));
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };

  return (
    <div className="grid gap-2 rounded-lg border border-line-strong p-3">
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <Input
            ref={field}
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={found[here] && `${listId}-${found[here].id}`}
            aria-label={`Search lessons, outcomes and results to cite ${side.toLowerCase()}`}
            value={typed}
            maxLength={100}
            placeholder="A word of a lesson, a decision or an ad"
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button onClick={onClose}>Close</Button>
      </div>
      <ul id={listId} role="listbox" aria-label="What can be cited" className="grid max-h-72 overflow-y-auto">
        {found.map((choice, index) => (
          <li
            key={choice.id}
            id={`${listId}-${choice.id}`}
            role="option"
            aria-selected={index === here}
            className={`grid cursor-pointer grid-cols-[minmax(0,1fr)_auto] gap-x-4 rounded-md px-2 py-1.5 text-sm ${index === here ? 'bg-sunken' : ''}`}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => {
              event.preventDefault();
              onPick(choice);
            }}
          >
            <span className="min-w-0">{choice.text}</span>
            <b className="font-semibold">{choice.figure}</b>
            <span className="col-span-2 text-xs text-ink-3">{choice.source}</span>
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-3" aria-live="polite">
        {searching
          ? 'Searching…'
          : found.length === 0
            ? 'Nothing measured has these words. Write the fact in a row yourself.'
            : 'The newest of each kind; type a word to find older ones.'}
      </p>
    </div>
  );
}
