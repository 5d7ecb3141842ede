import { expect, test, vi } from 'vitest';
import { findEntries } from '~/components/shell/palette-search';
import { paletteEntryOf } from '~/features/lineage/palette-entry';
import type { ShownWait } from '~/features/today/wait-words';
import { ownEntries } from './own-entries';
import { paletteEntries } from './palette-entries';
import { readVerb, verbEntries } from './verb-entries';
import { waitingEntries } from './waiting-entries';

const found = [
  { noun: 'placement', id: 'p1', label: 'Price list, search', detail: 'live' },
  { noun: 'placement', id: 'p2', label: 'Price list, feed', detail: 'paused' },
  { noun: 'decision', id: 'd1', label: 'Price list alone', detail: 'applied' },
];

test('a verb before a name is offered for what it may be done to, to roles that may', () => {
  const asked = readVerb('paus price list');
  expect(asked?.name).toBe('price list');
  if (!asked) return;
  expect(verbEntries(found, asked.verb, 'marketer', '/w/x')).toMatchObject([
    { group: 'Do', label: 'Pause “Price list, search”', to: '/w/x/placements/p1' },
  ]);
  expect(verbEntries(found, asked.verb, 'viewer', '/w/x')).toEqual([]);
  const undo = readVerb('Undo price');
  expect(undo && verbEntries(found, undo.verb, 'owner', '/w/x').map(({ to }) => to)).toEqual(['/w/x/decisions/d1']);
  expect(undo && verbEntries(found, undo.verb, 'analyst', '/w/x')).toEqual([]);
});

test('a name that only begins like a verb is a name', () => {
  expect(readVerb('pause')).toBeNull();
  expect(readVerb('price list')).toBeNull();
  expect(readVerb('un price')).toBeNull();
});

test('what waits is found by its words and leads to where it is judged', () => {
  const wait: ShownWait = {
    kind: 'attach',
    id: 'a',
    since: '2026-01-01T00:00:00Z',
    about: { rows: 4, attached: 9 },
  };
  const entries = waitingEntries([wait], 'platform rows', '/w/x');
  expect(entries).toMatchObject([{ group: 'Judge', level: 2, hint: 'Attach' }]);
  expect(entries[0]?.to).toMatch(/^\/w\/x\//);
  expect(waitingEntries([wait], 'zebra', '/w/x')).toEqual([]);
});

test('other workspaces, the theme and the way out', () => {
  const signOut = vi.fn();
  const entries = ownEntries({
    signOut,
    turnTheme: vi.fn(),
    workspaces: [
      { id: '1', name: 'Harbour', to: '/w/harbour/today', current: true },
      { id: '2', name: 'Fernhill', to: '/w/fernhill/today', current: false },
    ],
  });
  expect(entries.map(({ label }) => label)).toEqual([
    'Switch to Fernhill',
    'Create a workspace',
    'Turn light to dark, dark to light',
    'Sign out',
  ]);
  entries.at(-1)?.act?.();
  expect(signOut).toHaveBeenCalledOnce();
});

test('an action whose name holds the typed word stands above the library’s headlines', () => {
  const headline = { noun: 'library_reference', id: 'r', label: 'The Most Important Thing', detail: 'arts' };
  const remote = paletteEntryOf(headline, '/w/x');
  const shown = findEntries('import', paletteEntries('/w/x', 'owner'), remote ? [remote] : []);
  const labels = shown.flatMap(({ entries }) => entries.map(({ label }) => label));

  expect(labels.indexOf('Import results')).toBeGreaterThanOrEqual(0);
  expect(labels.indexOf('Import results')).toBeLessThan(labels.indexOf('The Most Important Thing'));
});
