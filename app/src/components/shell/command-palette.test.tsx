import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import CommandPalette from './command-palette';
import type { PaletteEntry } from './palette-types';

const { navigate, load, answer } = vi.hoisted(() => ({
  navigate: vi.fn(),
  load: vi.fn(),
  answer: { data: undefined as { query: string; results: PaletteEntry[] } | undefined },
}));
vi.mock('@remix-run/react', () => ({
  useNavigate: () => navigate,
  useFetcher: () => ({ load, data: answer.data, state: 'idle' }),
}));

const ENTRIES: PaletteEntry[] = [
  { id: 'today', group: 'Go to', label: 'Today', to: '/today' },
  { id: 'studio', group: 'Go to', label: 'Studio', to: '/studio' },
  { id: 'brief', group: 'Do', label: 'New brief', to: '/briefs/new', keywords: 'start campaign' },
];

beforeEach(() => {
  vi.useFakeTimers();
  answer.data = undefined;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.clearAllMocks();
});

function open() {
  const onOpenChange = vi.fn();
  render(<CommandPalette open onOpenChange={onOpenChange} entries={ENTRIES} searchUrl="/find" />);
  return { input: screen.getByRole('combobox'), onOpenChange };
}

const chosen = () => screen.getByRole('option', { selected: true }).textContent;

test('arrows move through the options and round the ends; the input points at the one chosen', () => {
  const { input } = open();
  expect(chosen()).toContain('Today');

  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(chosen()).toContain('New brief');
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);

  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(chosen()).toContain('Today');
  fireEvent.keyDown(input, { key: 'ArrowUp' });
  expect(chosen()).toContain('New brief');
});

test('Enter goes to what is chosen and closes', () => {
  const { input, onOpenChange } = open();
  fireEvent.change(input, { target: { value: 'stu' } });
  fireEvent.keyDown(input, { key: 'Enter' });

  expect(navigate).toHaveBeenCalledWith('/studio');
  expect(onOpenChange).toHaveBeenCalledWith(false);
});

test('hidden words find an entry, the angle keeps to verbs, and nothing found is said', () => {
  const { input } = open();
  fireEvent.change(input, { target: { value: 'campaign' } });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    expect.stringContaining('New brief'),
  ]);

  fireEvent.change(input, { target: { value: '>' } });
  expect(screen.getAllByRole('option')).toHaveLength(1);

  answer.data = { query: 'zzz', results: [] };
  fireEvent.change(input, { target: { value: 'zzz' } });
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(screen.getByText(/Nothing is called “zzz”/)).toBeTruthy();
});

test('the search address is asked once, after a pause in typing, and never for one letter', () => {
  const { input } = open();
  fireEvent.change(input, { target: { value: 'f' } });
  vi.advanceTimersByTime(1_000);
  expect(load).not.toHaveBeenCalled();

  fireEvent.change(input, { target: { value: 'fe' } });
  vi.advanceTimersByTime(100);
  fireEvent.change(input, { target: { value: 'fee ä' } });
  vi.advanceTimersByTime(1_000);
  expect(load.mock.calls).toEqual([['/find?q=fee%20%C3%A4']]);
});

test('what the search answers stands below what was known', () => {
  answer.data = {
    query: 'studio',
    results: [{ id: 'piece', group: 'Go to', label: 'Studio rates, version 4', to: '/pieces/4' }],
  };
  const { input } = open();
  fireEvent.change(input, { target: { value: 'studio' } });

  expect(screen.getAllByRole('option').map((option) => option.textContent?.replace('↵', ''))).toEqual([
    'Studio',
    'Studio rates, version 4',
  ]);
});

test('an answer to letters typed before is not offered for the new ones', () => {
  answer.data = { query: 'rates', results: [{ id: 'piece', group: 'Go to', label: 'Studio rates', to: '/pieces/4' }] };
  const { input } = open();
  fireEvent.change(input, { target: { value: 'new brief' } });
  fireEvent.keyDown(input, { key: 'Enter' });

  expect(navigate).toHaveBeenCalledWith('/briefs/new');
});

test('a verb whose words were typed stands before things of that name', () => {
  answer.data = {
    query: 'new brief',
    results: [{ id: 'b', group: 'Go to', label: 'New brief of May', to: '/briefs/b' }],
  };
  const { input } = open();
  fireEvent.change(input, { target: { value: 'new brief' } });

  expect(chosen()).toContain('New brief');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(navigate).toHaveBeenCalledWith('/briefs/new');
});
