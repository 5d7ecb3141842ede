import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FilesCard } from './files-card';

afterEach(cleanup);

const FILE = {
  id: 'undo-google_ads-1',
  way: 'undo',
  platform: 'google_ads',
  account: 'Main',
  fileName: 'upbeat-undo-google-ads-editor.csv',
  leftOut: [],
  toMeasured: [],
  isEmpty: false,
} as const;

test('an undo file says for which placements no daily spend was set, and what it sets instead', () => {
  render(<FilesCard files={[{ ...FILE, leftOut: [], toMeasured: ['Feed'] }]} action="/x" undone={false} />);
  expect(
    screen.getByText(/No daily spend was set here before for “Feed”: the file goes back to what it spent a day/),
  ).toBeDefined();
});

test('one that restores what was set says nothing of it', () => {
  render(<FilesCard files={[{ ...FILE, leftOut: [], toMeasured: [] }]} action="/x" undone={false} />);
  expect(screen.queryByText(/No daily spend was set/)).toBeNull();
});

test('after an undo the file that takes it back comes first, and the note says when it is needed', () => {
  const undo = { ...FILE, leftOut: [], toMeasured: [] };
  const apply = { ...undo, id: 'apply', way: 'apply' as const, fileName: 'upbeat-apply.csv' };
  const { rerender } = render(<FilesCard files={[apply, undo]} action="/x" undone={false} />);
  const said = () => screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(said()[0]).toContain('does it: upbeat-apply.csv');
  rerender(<FilesCard files={[apply, undo]} action="/x" undone />);
  expect(said()[0]).toContain('takes it back: upbeat-undo');
  expect(said()[1]).toContain('did it, kept to read: upbeat-apply.csv');
  expect(screen.getByText(/where nobody had, nothing is left to do/)).toBeDefined();
});
