import { useNavigate } from '@remix-run/react';
import Search from 'lucide-react/icons/search';
import { Dialog } from 'radix-ui';
import { useId, useState, type KeyboardEvent } from 'react';
import { Kbd } from '../ui/kbd';
import { PaletteItem } from './palette-item';
import { findEntries, readQuery } from './palette-search';
import type { PaletteEntry } from './palette-types';
import type { PaletteState, ShellPalette } from './shell-types';
import { useRemoteEntries } from './use-remote-entries';

export type CommandPaletteProps = ShellPalette & PaletteState;

/** Finds any named thing and does any verb, by keyboard alone. */
export default function CommandPalette({ open, onOpenChange, ...palette }: CommandPaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="palette" aria-describedby={undefined}>
          <Dialog.Title className="sr-only">Find or do anything</Dialog.Title>
          <PaletteBody {...palette} onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ entries, searchUrl, onDone }: ShellPalette & { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const remote = useRemoteEntries(searchUrl, typed);
  const listId = useId();
  const groups = findEntries(typed, entries, remote.entries);
  const flat = groups.flatMap((group) => group.entries);
  const current = flat[Math.min(at, flat.length - 1)];
  const optionId = (entry: PaletteEntry) => `${listId}-${entry.id}`;

  function choose(entry: PaletteEntry, newTab: boolean) {
    onDone();
    if (entry.act) entry.act();
    else if (newTab) window.open(entry.to, '_blank', 'noopener');
    else navigate(entry.to);
  }

  function move(to: number) {
    const next = (to + flat.length) % flat.length;
    setAt(next);
    const entry = flat[next];
    if (entry) document.getElementById(optionId(entry))?.scrollIntoView?.({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (flat.length === 0 || event.nativeEvent.isComposing) return;
    const index = current ? flat.indexOf(current) : 0;
    const steps: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: flat.length - 1 };
    const step = steps[event.key];
    if (step !== undefined) move(step);
    else if (event.key === 'Enter' && current) choose(current, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="palette-input">
        <Search size={16} aria-hidden />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current && optionId(current)}
          aria-label="Find or do anything"
          autoComplete="off"
          maxLength={80}
          spellCheck={false}
          placeholder="Find or do anything"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span role="status" className="text-xs text-ink-3">
          {remote.searching ? 'Looking' : `${flat.length} found`}
        </span>
        <Kbd>Esc</Kbd>
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label="Results">
        {groups.map(({ group, entries: found }) => (
          <div key={group} className="palette-group" role="group" aria-label={group}>
            <div aria-hidden="true">{group}</div>
            {found.map((entry) => (
              <PaletteItem
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                query={readQuery(typed).query}
                selected={entry === current}
                onPoint={() => setAt(flat.indexOf(entry))}
                onChoose={(newTab) => choose(entry, newTab)}
              />
            ))}
          </div>
        ))}
      </div>
      {flat.length === 0 && !remote.searching && (
        <p className="px-4 pt-1 pb-5 text-sm text-ink-2">
          Nothing is called “{readQuery(typed).query}”. Try fewer letters, or the name of a desk.
        </p>
      )}
      <PaletteFoot />
    </>
  );
}

function PaletteFoot() {
  return (
    <div className="palette-foot" aria-hidden="true">
      <span className="inline-flex items-center gap-1.5">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> choose
      </span>
      <span className="inline-flex items-center gap-1.5">
        <Kbd>↵</Kbd> open
      </span>
      <span className="inline-flex items-center gap-1.5">
        <Kbd>Ctrl</Kbd>
        <Kbd>↵</Kbd> new tab
      </span>
      <span className="ml-auto inline-flex items-center gap-1.5">
        Type <Kbd>&gt;</Kbd> for actions only
      </span>
    </div>
  );
}
