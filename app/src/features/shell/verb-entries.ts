import { quoted } from '@upbeat/brand/quoted';
import { may } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import type { Found } from '@upbeat/db/lineage/find-anything';
import type { PaletteEntry } from '~/components/shell/palette-types';
import { paletteEntryOf } from '~/features/lineage/palette-entry';

interface Verb {
  word: string;
  /** What it is done to, and in which state that has to be. */
  noun: string;
  status: string;
  needs: Permission;
}

const VERBS: readonly Verb[] = [
  { word: 'Pause', noun: 'placement', status: 'live', needs: 'placements.write' },
  { word: 'Restart', noun: 'placement', status: 'paused', needs: 'placements.write' },
  { word: 'Undo', noun: 'decision', status: 'applied', needs: 'decisions.write' },
  { word: 'Stop', noun: 'experiment', status: 'running', needs: 'experiments.write' },
];
const FEWEST_LETTERS = 3;

/** A verb and the name of what it is to be done to: "pause price list", also "paus price"; null for a text that begins with none. */
export function readVerb(text: string): { verb: Verb; name: string } | null {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const name = rest.join(' ');
  if (first.length < FEWEST_LETTERS || name === '') return null;
  const verb = VERBS.find(({ word }) => word.toLowerCase().startsWith(first.toLowerCase()));

  return verb ? { verb, name } : null;
}

/** The verb for each of the found things that it may be done to; each leads to the page where it is one press. */
export function verbEntries(found: readonly Found[], verb: Verb, role: Role, base: string): PaletteEntry[] {
  if (!may(role, verb.needs)) return [];

  return found
    .filter(({ noun, detail }) => noun === verb.noun && detail === verb.status)
    .flatMap((one) => {
      const entry = paletteEntryOf(one, base);
      return entry
        ? [{ ...entry, id: `${verb.word}-${entry.id}`, group: 'Do', label: `${verb.word} ${quoted(one.label)}` }]
        : [];
    });
}
